import { showroomDay } from '../../domain/calendar.js';
import { fieldErrors } from '../../domain/field-error.js';
import type { AskedField } from '../../domain/own-field.js';
import { registrationSchema } from '../../domain/registration.js';
import { may } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import { askedFields } from '../../use-cases/answer-own-fields.js';
import type { Actor } from '../../use-cases/deps.js';
import { type RegisterResult, registerCustomer } from '../../use-cases/register-customer.js';
import { resubmitRegistration } from '../../use-cases/resubmit-registration.js';
import { type CustomerCard, viewCustomer } from '../../use-cases/view-customer.js';
import { says } from '../blocks.js';
import { type FormValues, textOf, ticked } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { StaffForm } from '../routing/route-forms.js';
import type { Routes } from '../routing/routes.js';
import { showRegistration } from './show-form.js';

export function attachRegisterCustomer({ commands, clicks, forms }: Routes, parts: Parts) {
  const emptyForm = (actor: Actor, text: Text, responseUrl?: string) =>
    showRegistration(parts, actor, { memory: { token: parts.newToken(), responseUrl } }, text);

  const asked = ({ showroom }: Actor, values: FormValues, customerId?: number) =>
    askedFields(parts, showroom.id, Object.keys(values), customerId);

  /** Told before the form is filled in, not after. */
  const mayRegister = ({ staff, showroom }: Actor) =>
    may(staff, 'register', { showroomId: showroom.id }) === 'allowed';

  commands.staff('register', ({ actor, text, responseUrl, open, reply }) =>
    mayRegister(actor)
      ? open(emptyForm(actor, text, responseUrl))
      : reply(says(text.refusals['not-allowed'])),
  );

  clicks.on('register', async ({ actor, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    return mayRegister(actor)
      ? open(emptyForm(actor, text, responseUrl))
      : reply(says(text.refusals['not-allowed']));
  });

  forms.staff('register', async (call) => {
    const { actor, text, memory, values, done } = call;
    const parsed = parse(actor, values, asked(actor, values));
    if (!parsed.success) return call.fail(fieldErrors(parsed.error));
    const result = registerCustomer(parts, parsed.data, actor, memory.token);
    if (result.kind === 'refused') return done(says(text.refusals['not-allowed']));
    if (result.kind !== 'registered') return markProblem(call, result);
    const { customer, previous, hasManager } = result;
    const sentences = [
      text.register.done({ name: typed(customer.name), number: customer.number }),
      previous && text.register.previous(previous.number),
      hasManager ? undefined : text.register.noManager,
    ];
    return done(says(sentences.filter((sentence) => sentence !== undefined).join('\n')));
  });

  clicks.on('correct', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const seen = viewCustomer(parts, Number(value), actor);
    if (seen.kind !== 'found') return reply(says(text.refusals['not-found']));
    if (!seen.card.actions.includes('correct')) return reply(says(text.refusals['wrong-status']));
    const memory = { token: parts.newToken(), subject: value, responseUrl };
    return open(showRegistration(parts, actor, { memory, card: seen.card }, text));
  });

  forms.staff('correct', async (call) => {
    const { actor, text, memory, values, done } = call;
    const customerId = Number(memory.subject);
    const seen = viewCustomer(parts, customerId, actor);
    const kept = seen.kind === 'found' ? onFile(seen.card) : {};
    const parsed = parse(actor, { ...kept, ...values }, asked(actor, values, customerId));
    if (!parsed.success) return call.fail(fieldErrors(parsed.error));
    const result = resubmitRegistration(parts, customerId, parsed.data, actor, memory.token);
    if (result.kind === 'refused') return done(says(text.refusals[result.reason]));
    if (result.kind !== 'resubmitted') return markProblem(call, result);
    const { name, number } = result.customer;
    return done(says(text.correct.done({ name: typed(name), number })));
  });
}

/** What a form that does not ask for it must not take away. */
const onFile = ({ customer }: CustomerCard): FormValues => ({
  industry: customer.industryId === null ? null : String(customer.industryId),
});

/** A phone typed counts, ticked or not; an empty one is only right with the tick. */
function parse({ showroom }: Actor, values: FormValues, ownFields: AskedField[]) {
  const phone = textOf(values.phone).trim();
  return registrationSchema(showroom.country, ownFields).safeParse({
    ...values,
    phone: phone === '' && ticked(values.noPhone) ? null : phone,
    testDrive: ticked(values.testDrive),
    note: textOf(values.note),
    own: values,
  });
}

function markProblem(
  { actor, text, fail, explain }: StaffForm,
  problem: Extract<RegisterResult, { kind: 'on-file' | 'invalid' }>,
) {
  if (problem.kind === 'invalid') return fail(problem.errors);
  const { ownerName: owner, since, level, number } = problem.onFile;
  const day = text.format.day(showroomDay(since, actor.showroom.timeZone));
  return explain({ phone: text.register.phoneOnFile({ owner, since: day, level, number }) });
}
