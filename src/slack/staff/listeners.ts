import type { Actor } from '../../use-cases/deps.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { attachAddStaff } from './add.js';
import { attachChangeStaff } from './change.js';
import { staffList } from './modal.js';

/** The list stays open: what is added or changed is a form over it, and shows in it. */
export function attachStaff(routes: Routes, parts: Parts) {
  const { commands, clicks } = routes;

  commands.staff('staff', async ({ actor, text, open, reply }) => {
    const list = staffList(parts, actor, 0, text);
    return list ? open(list) : reply(says(text.staff.refusals['not-allowed']));
  });

  clicks.on('staff-page', async ({ actor, value, ack, words, update }) => {
    await ack();
    const list = staffList(parts, actor, Number(value), await words());
    if (list) await update(list);
  });

  clicks.on('staff-showroom', async ({ actor, value, ack, words, update }) => {
    await ack();
    const list = staffList(parts, inShowroom(parts, actor, Number(value)), 0, await words());
    if (list) await update(list);
  });

  attachAddStaff(routes, parts);
  attachChangeStaff(routes, parts);
}

/** The actor in the showroom they chose, if it is one of theirs. */
const inShowroom = (parts: Parts, { staff, showroom }: Actor, chosen: number): Actor => ({
  staff,
  showroom: listShowrooms(parts, staff).find(({ id }) => id === chosen) ?? showroom,
});
