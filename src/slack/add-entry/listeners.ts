import { fieldErrors } from '../../domain/field-error.js';
import { newEntrySchema } from '../../domain/registration.js';
import { may } from '../../domain/staff.js';
import { addEntries } from '../../use-cases/add-entries.js';
import type { Actor } from '../../use-cases/deps.js';
import { findNamed } from '../../use-cases/search-entries.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { chosenIn } from './chosen.js';
import { formBelow } from './form-below.js';
import { addEntryForm } from './modal.js';

/** What a list lacks is added while a customer is registered: nothing typed is lost. */
export function attachAddEntry({ clicks, forms }: Routes, parts: Parts) {
  const mayAdd = ({ staff, showroom }: Actor) =>
    may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed';

  clicks.on('add-entry', async ({ actor, form, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    if (!form) return;
    if (!mayAdd(actor)) return reply(says(text.refusals['not-allowed']));
    const { token, responseUrl, subject, added } = form.memory;
    const below = { token, responseUrl, chosen: chosenIn(form.values) };
    return open(
      addEntryForm({ token: parts.newToken(), subject, added, below }, actor.showroom.usesAttire, text),
    );
  });

  forms.staff('add-entry', async ({ actor, text, values, memory, fail, done, close, below }) => {
    const parsed = newEntrySchema.safeParse(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { list, name } = parsed.data;
    const result = addEntries(parts, list, name, actor, memory.token);
    if (result.kind === 'invalid') return fail({ name: result.errors.names });
    if (result.kind === 'refused') return done(says(text.refusals['not-allowed']));
    await close();
    const entry = findNamed(parts, list, name, actor);
    const view = entry && formBelow(parts, actor, memory, { ...entry, list }, text);
    if (view) await below(view);
  });
}
