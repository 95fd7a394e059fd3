import type { Text } from '../../text/text-for.js';
import { moveEntry } from '../../use-cases/move-entry.js';
import { bringBackEntry, retireEntry } from '../../use-cases/retire-entry.js';
import { viewEntry } from '../../use-cases/view-list.js';
import { openDetails } from '../entry-details/listeners.js';
import { textOf } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { addForm, mergeForm, moveForm, renameForm } from './forms.js';
import { LOOKS, type Place, placeIn, readPlace } from './place.js';
import { refusal, showList } from './show-list.js';

const FORMS = { rename: renameForm, merge: mergeForm, after: moveForm };
const isForm = (act: string): act is keyof typeof FORMS => act in FORMS;

export function attachList({ clicks, forms }: Routes, parts: Parts) {
  /** Shows the list of the modal in which the click was, at another place of it. */
  const goes = (where: (place: Place, value: string) => Place) => async (click: Click) => {
    await click.ack();
    if (!click.form) return;
    const place = where(readPlace(click.form.memory.subject), click.value);
    await click.update(showList(parts, click.actor, place, await click.words()));
  };

  clicks.on('base-data-list', async ({ actor, value, ack, words, update }) => {
    await ack();
    await update(showList(parts, actor, placeIn(value), await words()));
  });

  clicks.on(
    'base-data-look',
    goes((place, value) => ({ ...place, page: 0, look: LOOKS.find((look) => look === value) ?? 'use' })),
  );

  clicks.on(
    'base-data-page',
    goes((place, value) => ({ ...place, page: Number(value) })),
  );

  forms.staff('base-data-list', ({ actor, text, values, memory, replace }) => {
    const place = { ...readPlace(memory.subject), page: 0, text: textOf(values.text).trim() };
    return replace(showList(parts, actor, place, text));
  });

  clicks.on('base-data-add', async ({ actor, form, ack, words, open }) => {
    await ack();
    if (!form) return;
    const over = { place: readPlace(form.memory.subject), showroom: actor.showroom.id };
    await open(addForm({ ...over, token: parts.newToken() }, await words()));
  });

  clicks.on('base-data-entry', async (click) => {
    const [act = '', id] = click.value.split(' ');
    const entryId = Number(id);
    if (!click.form) return click.ack();
    if (act === 'details') return openDetails(parts, click, entryId);
    const place = { ...readPlace(click.form.memory.subject), entry: entryId };
    return isForm(act) ? opens(act, place, click) : does(act, place, click);
  });

  const opens = async (act: keyof typeof FORMS, place: Place, { actor, ack, words, open }: Click) => {
    await ack();
    const text = await words();
    const found = viewEntry(parts, place.entry, actor);
    if (found.kind !== 'found')
      return open(refusal(text, found.kind === 'refused' ? 'not-allowed' : 'not-found'));
    const over = { place, showroom: actor.showroom.id, token: parts.newToken() };
    return open(FORMS[act](found.entry.name, over, text));
  };

  /** The modal's token and the act together make a click count once. */
  const does = async (act: string, place: Place, { actor, value, form, ack, words, update }: Click) => {
    const result = change(act, place.entry, actor, `${form?.memory.token} ${value}`);
    await ack();
    const text = await words();
    if (result.kind === 'refused') return update(refusal(text, result.reason));
    await update(showList(parts, actor, place, text, told(act, result)?.(text)));
  };

  const change = (act: string, entryId: number, actor: Click['actor'], token: string) => {
    if (act === 'retire') return retireEntry(parts, entryId, actor, token);
    if (act === 'back') return bringBackEntry(parts, entryId, actor, token);
    return moveEntry(parts, entryId, act === 'up' ? 'up' : 'down', actor, token);
  };
}

type Changed = ReturnType<typeof retireEntry> | ReturnType<typeof moveEntry>;

function told(act: string, result: Changed): ((text: Text) => string) | undefined {
  if (result.kind === 'kept') return ({ baseData }) => baseData.kept[result.reason];
  if (result.kind === 'no-place') return ({ baseData }) => baseData.noPlace;
  if (result.kind !== 'done') return undefined;
  const name = typed(result.entry.name);
  if (act === 'retire') return ({ baseData }) => baseData.retired(name);
  if (act === 'back') return ({ baseData }) => baseData.cameBack(name);
  return ({ baseData }) => baseData.moved(name);
}
