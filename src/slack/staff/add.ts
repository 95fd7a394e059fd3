import { fieldErrors } from '../../domain/field-error.js';
import { newcomersSchema } from '../../domain/staff-change.js';
import { addStaff } from '../../use-cases/add-staff.js';
import { viewStaff } from '../../use-cases/view-staff.js';
import { says } from '../blocks.js';
import { ticked } from '../form-values.js';
import { linesWithRest } from '../paging.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { addForm } from './forms.js';
import { lookUp } from './look-up.js';
import { obstacleWords } from './messages.js';
import { staffList } from './modal.js';
import { reachOf } from './reach.js';

export function attachAddStaff({ clicks, forms }: Routes, parts: Parts) {
  clicks.on('add-staff', async ({ actor, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    if (!viewStaff(parts, actor)) return reply(says(text.staff.refusals['not-allowed']));
    const { showroom } = actor;
    const memory = { token: parts.newToken(), showroom: showroom.id };
    return open(addForm(showroom, reachOf(parts, actor), memory, text));
  });

  forms.staff('add-staff', async ({ actor, text, values, memory, fail, explain, close, below, done }) => {
    const parsed = newcomersSchema.safeParse(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { people, roles } = parsed.data;
    const beside = (problems: string[]) =>
      explain({ people: linesWithRest(problems, text.digest.rest).join('\n') });
    const { found, problems } = await lookUp(parts, people, text);
    if (problems.length > 0) return beside(problems);
    const newStaff = { people: found, roles, moves: ticked(values.moves) };
    const result = addStaff(parts, newStaff, actor, memory.token);
    if (result.kind === 'refused') return done(says(text.staff.refusals['not-allowed']));
    if (result.kind === 'hindered') {
      const mayMove = reachOf(parts, actor).showrooms.length > 0;
      return beside(result.obstacles.map((obstacle) => obstacleWords(obstacle, mayMove, text)));
    }
    await close();
    const list = staffList(parts, actor, 0, text);
    if (list) await below(list);
  });
}
