import { MOST_OWN_FIELDS } from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import { bringBackOwnField } from '../../use-cases/bring-back-own-field.js';
import type { Actor } from '../../use-cases/deps.js';
import { listOwnFields } from '../../use-cases/list-own-fields.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { moveOwnField } from '../../use-cases/move-own-field.js';
import { retireOwnField } from '../../use-cases/retire-own-field.js';
import { says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { showroomChoice } from '../showroom-choice.js';
import { ownFieldForm } from './field-form.js';
import { attachOwnFieldForms } from './forms.js';
import { ownFieldsModal } from './modal.js';

type Problem = 'refused' | 'not-found' | 'full' | 'name-taken';

export function attachOwnFields({ commands, clicks, forms }: Routes, parts: Parts) {
  const list = (actor: Actor, page: number, text: Text) => {
    const fields = listOwnFields(parts, actor);
    const choice = showroomChoice(parts, 'own-fields-showroom', actor, text);
    return fields && ownFieldsModal(fields, actor, page, choice, text);
  };
  const pageOf = ({ form }: Click) => Number(form?.memory.subject ?? 0);

  /** What was done shows in the list; what could not be done is said over it. */
  const show = async ({ actor, form, open, update, reply, words }: Click, page: number, problem?: string) => {
    const text = await words();
    const view = list(actor, page, text);
    if (!view) return reply(says(text.refusals['not-allowed']));
    await (form ? update(view) : open(view));
    if (problem !== undefined) await reply(says(problem));
  };

  const answer = async (click: Click, kind: Problem | 'done', name = '') => {
    const words = (await click.words()).ownFields;
    const sentences: Record<Exclude<Problem, 'refused'>, string> = {
      'not-found': words.gone,
      full: words.full(MOST_OWN_FIELDS),
      'name-taken': words.nameTakenBack(typed(name)),
    };
    return show(click, pageOf(click), kind === 'done' || kind === 'refused' ? undefined : sentences[kind]);
  };

  commands.staff('fields', ({ actor, text, open, reply }) => {
    const view = list(actor, 0, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('own-fields', async (click) => {
    await click.ack();
    await show(click, 0);
  });

  clicks.on('own-fields-page', async (click) => {
    await click.ack();
    await show(click, Number(click.value));
  });

  clicks.on('own-fields-showroom', async (click) => {
    await click.ack();
    const showroom = listShowrooms(parts, click.actor.staff).find(({ id }) => String(id) === click.value);
    if (showroom) await show({ ...click, actor: { ...click.actor, showroom } }, 0);
  });

  clicks.on('own-field', async (click) => {
    const [act, id] = click.value.split(' ');
    if (act === 'edit') return edit(click, Number(id));
    const { kind } =
      act === 'retire'
        ? retireOwnField(parts, Number(id), click.actor)
        : moveOwnField(parts, Number(id), act === 'up' ? 'up' : 'down', click.actor);
    await click.ack();
    return answer(click, kind === 'retired' || kind === 'moved' ? 'done' : kind);
  });

  const edit = async (click: Click, fieldId: number) => {
    await click.ack();
    const field = listOwnFields(parts, click.actor)?.find(({ id, retired }) => id === fieldId && !retired);
    if (!field) return answer(click, 'not-found');
    const memory = { showroom: click.actor.showroom.id, subject: `${fieldId} ${pageOf(click)}` };
    return click.open(ownFieldForm(memory, await click.words(), field));
  };

  clicks.on('add-own-field', async (click) => {
    await click.ack();
    const inUse = listOwnFields(parts, click.actor)?.filter(({ retired }) => !retired);
    if (!inUse) return answer(click, 'refused');
    if (inUse.length >= MOST_OWN_FIELDS) return answer(click, 'full');
    const memory = { showroom: click.actor.showroom.id, token: parts.newToken() };
    return click.open(ownFieldForm(memory, await click.words()));
  });

  clicks.on('bring-back-own-field', async (click) => {
    const name = listOwnFields(parts, click.actor)?.find(({ id }) => String(id) === click.value)?.name;
    const { kind } = bringBackOwnField(parts, Number(click.value), click.actor);
    await click.ack();
    return answer(click, kind === 'brought-back' ? 'done' : kind, name);
  });

  attachOwnFieldForms(forms, parts, list);
}
