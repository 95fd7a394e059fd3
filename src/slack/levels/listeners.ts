import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { attachLevelActs } from './acts.js';
import { attachLevelForms } from './form-listeners.js';
import { levelsNow } from './list.js';
import { attachLevelSwitch } from './switch-listeners.js';

/** The showroom's levels: from `/showroom levels`, or from a button of the base data. */
export function attachLevels(routes: Routes, parts: Parts) {
  const { commands, clicks } = routes;

  commands.staff('levels', async ({ actor, text, responseUrl, open, reply }) => {
    const view = levelsNow(parts, actor, { responseUrl }, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('levels', async ({ actor, ack, words, open, update, reply, form, responseUrl }) => {
    await ack();
    const text = await words();
    const view = levelsNow(parts, actor, form?.memory ?? { responseUrl }, text);
    if (!view) return reply(says(text.refusals['not-allowed']));
    return form ? update(view) : open(view);
  });

  clicks.on('levels-showroom', async ({ actor, value, ack, words, form, update }) => {
    await ack();
    const showroom = listShowrooms(parts, actor.staff).find(({ id }) => String(id) === value);
    if (!form || !showroom) return;
    const view = levelsNow(parts, { staff: actor.staff, showroom }, form.memory, await words());
    if (view) await update(view);
  });

  clicks.on('levels-page', async ({ actor, value, ack, words, form, update }) => {
    await ack();
    const view = form && levelsNow(parts, actor, form.memory, await words(), { page: Number(value) });
    if (view) await update(view);
  });

  attachLevelActs(routes, parts);
  attachLevelForms(routes, parts);
  attachLevelSwitch(routes, parts);
}
