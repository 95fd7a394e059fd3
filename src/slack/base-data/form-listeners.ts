import { z } from 'zod';
import { LONGEST_NAME, requiredText } from '../../domain/field.js';
import { fieldErrors } from '../../domain/field-error.js';
import { addEntries } from '../../use-cases/add-entries.js';
import type { NotChanged } from '../../use-cases/change-entry.js';
import { mergeEntries, previewMerge } from '../../use-cases/merge-entries.js';
import { moveEntry } from '../../use-cases/move-entry.js';
import { renameEntry } from '../../use-cases/rename-entry.js';
import { says } from '../blocks.js';
import { textOf } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { StaffForm } from '../routing/route-forms.js';
import type { Routes } from '../routing/routes.js';
import { confirmMergeForm } from './forms.js';
import { readPlace } from './place.js';
import { refusalWords, showList } from './show-list.js';
import { reportWords } from './words.js';

const nameSchema = z.object({ name: requiredText(LONGEST_NAME) });

/** The forms over a list: each closes on success, and the list under it shows what was done. */
export function attachEntryForms({ forms }: Routes, parts: Parts) {
  const settle = async (
    { actor, text, memory, close, below, done }: StaffForm,
    result: NotChanged | string,
  ) => {
    if (typeof result !== 'string' && result.kind === 'refused')
      return done(says(refusalWords(result.reason, text)));
    const notice = typeof result === 'string' ? result : undefined;
    await close();
    await below(showList(parts, actor, readPlace(memory.subject), text, notice));
  };

  forms.staff('add-entries', (form) => {
    const { actor, text, values, memory, fail } = form;
    const { list } = readPlace(memory.subject);
    const result = addEntries(parts, list, textOf(values.names), actor, memory.token);
    if (result.kind === 'invalid') return fail(result.errors);
    return settle(form, result.kind === 'done' ? reportWords(result.report, text) : result);
  });

  forms.staff('rename-entry', (form) => {
    const { actor, text, values, memory, fail, explain } = form;
    const parsed = nameSchema.safeParse({ name: textOf(values.name) });
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { entry } = readPlace(memory.subject);
    const result = renameEntry(parts, entry, parsed.data.name, actor, memory.token);
    const words = text.baseData;
    if (result.kind === 'taken') {
      const { name, isRetired } = result.by;
      return explain({ name: isRetired ? words.takenByRetired(name) : words.taken(name) });
    }
    return settle(form, result.kind === 'done' ? words.renamed(typed(result.entry.name)) : result);
  });

  forms.staff('move-entry', (form) => {
    const { actor, text, values, memory, explain } = form;
    const { entry } = readPlace(memory.subject);
    const chosen = textOf(values.after);
    const after = chosen === '' ? null : Number(chosen);
    const result = moveEntry(parts, entry, { after }, actor, memory.token);
    if (result.kind === 'no-place') return explain({ after: text.baseData.noPlace });
    return settle(form, result.kind === 'done' ? text.baseData.moved(typed(result.entry.name)) : result);
  });

  forms.staff('merge-entry', (form) => {
    const { actor, text, values, memory, fail, explain, replace } = form;
    const place = readPlace(memory.subject);
    const chosen = textOf(values.into);
    if (chosen === '') return fail({ into: 'required' });
    const result = previewMerge(parts, place.entry, Number(chosen), actor);
    if (result.kind === 'kept') return explain({ into: text.baseData.cannotMerge[result.reason] });
    if (result.kind === 'refused') return settle(form, result);
    const over = { place: { ...place, into: result.into.id }, showroom: actor.showroom.id };
    return replace(confirmMergeForm(result, { ...over, token: memory.token }, text));
  });

  forms.staff('confirm-merge', (form) => {
    const { actor, text, memory } = form;
    const { entry, into } = readPlace(memory.subject);
    const result = mergeEntries(parts, entry, into, actor, memory.token);
    const words = text.baseData;
    if (result.kind === 'kept') return settle(form, words.cannotMerge[result.reason]);
    if (result.kind !== 'done') return settle(form, result);
    return settle(form, words.mergeDone(typed(result.from.name), typed(result.into.name), result.customers));
  });
}
