import { type DescribedEntry, isDescribed } from '../../domain/entry-details.js';
import { may } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { Actor, Deps } from '../../use-cases/deps.js';
import { describeEntry } from '../../use-cases/describe-entry.js';
import { findEntries } from '../../use-cases/find-entries.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { detailsForm, detailsView } from './modal.js';

const mayChange = ({ staff, showroom }: Actor): boolean =>
  may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed';

/** The entry, if it is one that can be described. */
function describable(parts: Pick<Deps, 'db'>, entryId: number, actor: Actor): DescribedEntry | undefined {
  const [entry] = findEntries(parts, [entryId], actor);
  return entry && isDescribed(entry.list) ? entry : undefined;
}

/** Opens the form that describes an entry, over whatever the click was in; acknowledges the click. */
export async function openDetails(parts: Parts, click: Click, entryId: number): Promise<void> {
  const { actor, ack, words, open, reply } = click;
  await ack();
  const text = await words();
  const entry = describable(parts, entryId, actor);
  if (!mayChange(actor)) return reply(says(text.refusals['not-allowed']));
  if (!entry) return reply(says(text.entryDetails.gone));
  return open(formOf(parts, entry, actor, text));
}

const formOf = (parts: Parts, entry: DescribedEntry, { showroom }: Actor, text: Text) =>
  detailsForm(entry, showroom.currency, { token: parts.newToken(), showroom: showroom.id }, text);

const viewOf = (entry: DescribedEntry, actor: Actor, text: Text) => {
  const { currency, id: showroom } = actor.showroom;
  return detailsView(entry, { currency, mayChange: mayChange(actor), memory: { showroom } }, text);
};

/** What is known of models: everybody on the floor reads it, whoever keeps the lists writes it. */
export function attachEntryDetails({ clicks, forms }: Routes, parts: Parts) {
  clicks.on('dossier', async ({ actor, value, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    const entry = describable(parts, Number(value), actor);
    return entry ? open(viewOf(entry, actor, text)) : reply(says(text.entryDetails.gone));
  });

  clicks.on('change-details', async ({ actor, value, ack, words, update }) => {
    await ack();
    const entry = describable(parts, Number(value), actor);
    if (entry && mayChange(actor)) await update(formOf(parts, entry, actor, await words()));
  });

  forms.staff('describe-entry', async ({ actor, text, values, memory, fail, done, replace }) => {
    const result = describeEntry(parts, Number(memory.subject), values, actor, memory.token);
    if (result.kind === 'invalid') return fail(result.errors);
    if (result.kind === 'refused')
      return done(
        says(result.reason === 'not-allowed' ? text.refusals['not-allowed'] : text.entryDetails.gone),
      );
    return replace(viewOf(result.entry, actor, text));
  });
}
