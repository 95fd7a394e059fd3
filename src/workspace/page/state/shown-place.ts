import type { Place } from './address.js';
import { appOf, type Workspace } from './workspace.js';

export type ShownPlace = Exclude<Place, { kind: 'list' }>;

/** Where the address leads this member: without a conversation it knows, to the first one the app is in. */
export function shownPlace({ place, client }: Workspace): ShownPlace {
  if (place.kind === 'home') return place;
  if (place.kind === 'conversation' && client.conversations.some(({ id }) => id === place.id)) return place;
  const app = appOf(client);
  const withApp = client.conversations.find(({ memberIds }) => app && memberIds.includes(app.id));
  const first = withApp ?? client.conversations[0];
  return first ? { kind: 'conversation', id: first.id } : { kind: 'home' };
}
