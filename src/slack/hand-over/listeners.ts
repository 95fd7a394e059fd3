import { fieldErrors } from '../../domain/field-error.js';
import { handOverSchema } from '../../domain/hand-over.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { type HandOverResult, handOverCustomers } from '../../use-cases/hand-over-customers.js';
import { viewCustomer } from '../../use-cases/view-customer.js';
import { type HandOverChoice, viewHandOver } from '../../use-cases/view-hand-over.js';
import { type Message, says } from '../blocks.js';
import type { NewMemory } from '../form.js';
import { textOf } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { choiceIn, readSubject, toWay } from './choice.js';
import { counted, shareWords } from './messages.js';
import { handOverForm, holderChoices, takerChoices } from './modal.js';

export function attachHandOver(routes: Routes, parts: Parts) {
  attachOpening(routes, parts);
  attachChoosing(routes, parts);
  attachSubmission(routes, parts);
}

/** Undefined for whoever may not hand over. */
function shownForm(parts: Parts, choice: HandOverChoice, actor: Actor, memory: NewMemory, text: Text) {
  const view = viewHandOver(parts, choice, actor);
  const { way, to } = choice;
  const fixed = Boolean(memory.subject);
  return view && { view, modal: handOverForm({ view, way, to, fixed, memory }, text) };
}

/** From a command, from the message that tells of a departure, and from a customer's card. */
function attachOpening({ commands, clicks }: Routes, parts: Parts) {
  const newMemory = (subject: string, responseUrl: string | undefined) => ({
    token: parts.newToken(),
    subject,
    responseUrl,
  });

  commands.staff('hand-over', async ({ actor, text, open, reply, responseUrl }) => {
    const shown = shownForm(parts, { way: 'spread' }, actor, newMemory('', responseUrl), text);
    if (!shown) return reply(says(text.refusals['not-allowed']));
    if (shown.view.holders.length === 0) return reply(says(text.handOver.nobody));
    return open(shown.modal);
  });

  clicks.on('hand-over-all', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const [staffId = '', wanted] = value.split(' ');
    const choice = { from: Number(staffId), way: toWay(wanted) };
    const shown = shownForm(parts, choice, actor, newMemory(`staff ${staffId}`, responseUrl), text);
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
    const choice = { way: 'one', from: ownerId ?? undefined, customerId: Number(value) } as const;
    const memory = newMemory(`customer ${ownerId} ${value}`, responseUrl);
    const shown = shownForm(parts, choice, actor, memory, text);
    if (shown) await open(shown.modal);
  });
}

/** The form's fields by the actions that tell of a choice: a select that is searched has another. */
const FIELDS = {
  handOverFrom: 'handOverFrom',
  handOverWay: 'handOverWay',
  handOverTo: 'handOverTo',
  'hand-over-holders': 'handOverFrom',
  'hand-over-takers': 'handOverTo',
};

/** Each choice shows the result anew. */
function attachChoosing({ clicks, searches }: Routes, parts: Parts) {
  for (const [action, field] of Object.entries(FIELDS))
    clicks.on(action, async ({ actor, form, value, ack, words, update }) => {
      await ack();
      if (!form) return;
      const choice = choiceIn(form.memory, { ...form.values, [field]: value });
      const next = shownForm(parts, choice, actor, form.memory, await words());
      if (next) await update(next.modal);
    });

  for (const [action, choices] of [
    ['hand-over-holders', holderChoices],
    ['hand-over-takers', takerChoices],
  ] as const)
    searches.on(action, ({ actor, query, text }) => {
      const view = actor && viewHandOver(parts, { way: 'spread' }, actor);
      const wanted = query.trim().toLowerCase();
      return view ? choices(view, text).filter((choice) => choice.text.toLowerCase().includes(wanted)) : [];
    });
}

function attachSubmission({ forms }: Routes, parts: Parts) {
  forms.staff('hand-over', async ({ actor, text, values, memory, fail, replace, done }) => {
    const { from, customerId } = readSubject(memory);
    // Sent in before Slack had shown the choice of a colleague.
    const early = toWay(textOf(values.handOverWay)) === 'one' && !('handOverTo' in values);
    const again = early && shownForm(parts, choiceIn(memory, values), actor, memory, text);
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
