import { fieldErrors } from '../../domain/field-error.js';
import { HAND_OVER_WAYS, type HandOverWay, handOverSchema } from '../../domain/hand-over.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { type HandOverResult, handOverCustomers } from '../../use-cases/hand-over-customers.js';
import { viewCustomer } from '../../use-cases/view-customer.js';
import { type HandOverChoice, viewHandOver } from '../../use-cases/view-hand-over.js';
import { type Message, says } from '../blocks.js';
import type { FormMemory, NewMemory } from '../form.js';
import { type FormValues, textOf } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { counted, shareWords } from './messages.js';
import { handOverForm, holderChoices, takerChoices } from './modal.js';

export function attachHandOver({ commands, clicks, forms, searches }: Routes, parts: Parts) {
  /** Undefined for whoever may not hand over. */
  const form = (choice: HandOverChoice, actor: Actor, memory: NewMemory, text: Text) => {
    const view = viewHandOver(parts, choice, actor);
    const { way, to } = choice;
    return (
      view && { view, modal: handOverForm({ view, way, to, fixed: Boolean(memory.subject), memory }, text) }
    );
  };
  const newMemory = (subject: string, responseUrl: string | undefined) => ({
    token: parts.newToken(),
    subject,
    responseUrl,
  });

  commands.staff('hand-over', async ({ actor, text, open, reply, responseUrl }) => {
    const shown = form({ way: 'spread' }, actor, newMemory('', responseUrl), text);
    if (!shown) return reply(says(text.refusals['not-allowed']));
    if (shown.view.holders.length === 0) return reply(says(text.handOver.nobody));
    return open(shown.modal);
  });

  clicks.on('hand-over-all', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const [staffId = '', wanted] = value.split(' ');
    const choice = { from: Number(staffId), way: toWay(wanted) };
    const shown = form(choice, actor, newMemory(`staff ${staffId}`, responseUrl), text);
    if (!shown?.view.from) return reply(says(text.refusals['not-allowed']));
    const { member, open: count } = shown.view.from;
    if (count === 0) return reply(says(text.handOver.nothingLeft(typed(member.name))));
    return open(shown.modal);
  });

  clicks.on('hand-over', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const seen = viewCustomer(parts, Number(value), actor);
    if (seen.kind !== 'found' || !seen.card.actions.includes('hand-over'))
      return reply(says(text.refusals['wrong-status']));
    const { ownerId } = seen.card.customer;
    const subject = `customer ${ownerId} ${value}`;
    const shown = form(
      { way: 'one', from: ownerId ?? undefined, customerId: Number(value) },
      actor,
      newMemory(subject, responseUrl),
      text,
    );
    if (shown) await open(shown.modal);
  });

  for (const field of ['handOverFrom', 'handOverWay', 'handOverTo', 'hand-over-holders', 'hand-over-takers'])
    clicks.on(field, async (click) => {
      await click.ack();
      await showAnew(click, field);
    });

  const showAnew = async ({ actor, form: shown, value, words, update }: Click, field: string) => {
    if (!shown) return;
    const { memory, values } = shown;
    const now = { ...values, [FIELDS[field] ?? field]: value };
    const next = form(choiceIn(memory, now), actor, memory, await words());
    if (next) await update(next.modal);
  };

  for (const [action, choices] of [
    ['hand-over-holders', holderChoices],
    ['hand-over-takers', takerChoices],
  ] as const)
    searches.on(action, ({ actor, query, text }) => {
      const view = actor && viewHandOver(parts, { way: 'spread' }, actor);
      const wanted = query.trim().toLowerCase();
      return view ? choices(view, text).filter((choice) => choice.text.toLowerCase().includes(wanted)) : [];
    });

  forms.staff('hand-over', async ({ actor, text, values, memory, fail, replace, done }) => {
    const { from, customerId } = readSubject(memory);
    // Sent in before Slack had shown the choice of a colleague.
    const early = toWay(textOf(values.handOverWay)) === 'one' && !('handOverTo' in values);
    const again = early && form(choiceIn(memory, values), actor, memory, text);
    if (again) return replace(again.modal);
    const parsed = handOverSchema.safeParse({
      handOverTo: null,
      ...values,
      ...(from !== undefined && { handOverFrom: from }),
    });
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const result = handOverCustomers(parts, { ...parsed.data, customerId }, actor, memory.token);
    if (result.kind === 'invalid') return fail(result.errors);
    return done(outcome(result, actor, text));
  });
}

/** Which field a searched select is. */
const FIELDS: Record<string, string> = {
  'hand-over-holders': 'handOverFrom',
  'hand-over-takers': 'handOverTo',
};

const toWay = (word: string | undefined): HandOverWay =>
  HAND_OVER_WAYS.find((way) => way === word) ?? 'spread';

const idOf = (word: string | undefined): number | undefined => Number(word) || undefined;

/** `staff 3`, `customer 3 17` (owner and customer), or nothing: then the person is chosen in the form. */
function readSubject({ subject }: Pick<FormMemory, 'subject'>) {
  const [, from, customerId] = subject.split(' ');
  return { from: idOf(from), customerId: idOf(customerId) };
}

function choiceIn(memory: FormMemory, values: FormValues): HandOverChoice {
  const { from, customerId } = readSubject(memory);
  return {
    from: from ?? idOf(textOf(values.handOverFrom)),
    customerId,
    way: toWay(textOf(values.handOverWay)),
    to: idOf(textOf(values.handOverTo)),
  };
}

function outcome(
  result: Exclude<HandOverResult, { kind: 'invalid' }>,
  { showroom }: Actor,
  text: Text,
): Message {
  const words = text.handOver;
  if (result.kind === 'refused') return says(text.refusals[result.reason]);
  const name = typed(result.from);
  if (result.kind === 'handed-over') return says(words.done(name, shareWords(counted(result.shares), text)));
  const { last } = result;
  if (!last) return says(words.nothingLeft(name));
  const by = typed(last.by ?? text.happenings.byClock);
  return says(words.nothingLeftSince(name, by, text.format.moment(last.at, showroom.timeZone)));
}
