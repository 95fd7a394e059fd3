import type { ClientState, TourStep } from '../../protocol.js';
import type { Place } from '../state/address.js';
import type { ShownPlace } from '../state/shown-place.js';
import { appOf } from '../state/workspace.js';

/** What a step can do for the person next. */
export type Offer =
  | { kind: 'become'; memberId: string }
  | { kind: 'go'; place: Place }
  | { kind: 'type'; draft: string }
  | { kind: 'open-panel' };

interface Situation {
  client: ClientState;
  myId: string;
  shown: ShownPlace;
  /** On a phone, the list of conversations instead of one. */
  atList: boolean;
  panelOpen: boolean;
}

/** First the right person, then the right place, then the deed; undefined when the rest is the person's own. */
export function offerOf(step: TourStep, situation: Situation): Offer | undefined {
  const { client, myId, panelOpen } = situation;
  const isHere = client.members.some(({ id, deactivated }) => id === step.as && !deactivated);
  if (step.as && step.as !== myId && isHere) return { kind: 'become', memberId: step.as };
  if (step.anchor === 'panel') return panelOpen || !client.panel ? undefined : { kind: 'open-panel' };
  const place = placeOf(step, situation);
  if (place && !isAt(place, situation)) return { kind: 'go', place };
  return step.draft ? { kind: 'type', draft: step.draft } : undefined;
}

function placeOf(step: TourStep, { client, shown }: Situation): Place | undefined {
  const app = appOf(client);
  const withApp = client.conversations.filter(({ memberIds }) => app && memberIds.includes(app.id));
  const conversation = (kind: 'channel' | 'dm'): Place | undefined => {
    const found = withApp.find((one) => one.kind === kind);
    return found && { kind: 'conversation', id: found.id };
  };
  switch (step.anchor) {
    case 'home':
      return { kind: 'home' };
    case 'channel':
      return conversation('channel');
    case 'app-messages':
      return conversation('dm');
    case 'composer':
      return shown.kind === 'conversation' ? { kind: 'conversation', id: shown.id } : conversation('channel');
    default:
      return undefined;
  }
}

function isAt(place: Place, { shown, atList }: Situation): boolean {
  if (atList || place.kind !== shown.kind) return false;
  return place.kind !== 'conversation' || shown.kind !== 'conversation' || place.id === shown.id;
}
