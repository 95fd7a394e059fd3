import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { readMemory } from '../form.js';
import { admit, wordsFor } from '../gate.js';
import type { Parts } from '../parts.js';
import { type Choice, MOST_OPTIONS, option } from '../select-inputs.js';
import type { Listeners } from './listeners.js';

/** What a person types into a searchable select. */
export interface Search {
  /** Undefined for somebody who is not on the staff. */
  actor: Actor | undefined;
  query: string;
  text: Text;
}

export function createSearchRoutes(listeners: Listeners, parts: Parts) {
  return {
    /** As with clicks, more may follow `actionId`. */
    on(actionId: string, find: (search: Search) => Choice[]) {
      listeners.search(actionId, async ({ ack, body, payload }) => {
        const chosen =
          body.view?.type === 'modal' ? readMemory(body.view.private_metadata).showroom : undefined;
        const admission = admit(parts, body.user.id, chosen);
        const actor = admission.kind === 'staff' ? admission.actor : undefined;
        const text = await wordsFor(parts, body.user.id, actor?.showroom.language);
        const found = find({ actor, query: payload.value ?? '', text });
        await ack({ options: found.slice(0, MOST_OPTIONS).map(option) });
      });
    },
  };
}
