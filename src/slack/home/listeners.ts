import { openHome } from '../../use-cases/view-home.js';
import { admit, wordsFor } from '../gate.js';
import type { Parts } from '../parts.js';
import type { Listeners } from '../routing/listeners.js';
import { strangerHome } from './view.js';

/** Opening the Home makes it one that is kept up to date; it is drawn by the dispatcher like everything else. */
export function attachHome(listeners: Listeners, parts: Parts) {
  listeners.event('app_home_opened', async ({ event }) => {
    if (event.tab !== 'home') return;
    const admission = admit(parts, event.user);
    if (admission.kind === 'staff') {
      openHome(parts, admission.actor);
      parts.poke();
      return;
    }
    const text = await wordsFor(parts, event.user);
    await parts.client.views.publish({
      user_id: event.user,
      view: strangerHome(admission.answer(text), text),
    });
  });
}
