import { daysBetween, showroomDay } from '../../domain/calendar.js';
import { fieldErrors } from '../../domain/field-error.js';
import { revisitSchema } from '../../domain/revisit.js';
import { may } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { logRevisit } from '../../use-cases/log-revisit.js';
import { searchRevisitable } from '../../use-cases/search-customers.js';
import { viewCustomer } from '../../use-cases/view-customer.js';
import { says } from '../blocks.js';
import { formData } from '../entry-choices.js';
import type { FormMemory, NewMemory } from '../form.js';
import { textOf } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { MOST_OPTIONS } from '../select-inputs.js';
import { type RevisitOf, revisitForm } from './modal.js';

const nothingFor = ({ staff, showroom }: Actor, text: Text): string =>
  may(staff, 'register', { showroomId: showroom.id }) === 'allowed'
    ? text.revisit.nothingDue
    : text.refusals['not-allowed'];

export function attachLogRevisit({ commands, clicks, forms, searches }: Routes, parts: Parts) {
  const today = ({ showroom }: Actor) => showroomDay(parts.now(), showroom.timeZone);

  const form = (actor: Actor, of: RevisitOf | undefined, fixed: boolean, memory: NewMemory, text: Text) =>
    revisitForm(
      {
        data: formData(parts, actor),
        today: today(actor),
        rule: actor.showroom,
        of,
        fixed,
        memory,
      },
      text,
    );

  /** Undefined when this person cannot log a revisit of this customer now. */
  const revisitOf = (actor: Actor, customerId: number): RevisitOf | undefined => {
    const seen = viewCustomer(parts, customerId, actor);
    if (seen.kind !== 'found' || !seen.card.actions.includes('revisit')) return undefined;
    const { customer, level } = seen.card;
    return { customer, levelId: level.id, ownLevel: level };
  };

  const emptyForm = (actor: Actor, text: Text, responseUrl: string | undefined) => {
    const memory = { token: parts.newToken(), responseUrl };
    return searchRevisitable(parts, '', actor, 1).length === 0
      ? undefined
      : form(actor, undefined, false, memory, text);
  };

  commands.staff('revisit', async ({ actor, text, open, reply, responseUrl }) => {
    const view = emptyForm(actor, text, responseUrl);
    return view ? open(view) : reply(says(nothingFor(actor, text)));
  });

  clicks.on('revisit', async ({ actor, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const view = emptyForm(actor, text, responseUrl);
    return view ? open(view) : reply(says(nothingFor(actor, text)));
  });

  clicks.on('log-revisit', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const of = revisitOf(actor, Number(value));
    if (!of) return reply(says(text.refusals['wrong-status']));
    return open(form(actor, of, true, { token: parts.newToken(), subject: value, responseUrl }, text));
  });

  searches.on('revisitable', ({ actor, query, text }) => {
    if (!actor) return [];
    const day = today(actor);
    return searchRevisitable(parts, query, actor, MOST_OPTIONS).map((line) => ({
      value: String(line.id),
      text: text.revisit.option(line),
      description: text.revisit.dueOn(
        line.nextRevisitDay ?? day,
        daysBetween(line.nextRevisitDay ?? day, day),
      ),
    }));
  });

  /** Another customer, or another level, proposes another next day. */
  const propose = async (
    { actor, form: shown, words, update }: Click,
    customerId: number,
    levelId?: number,
  ) => {
    if (!shown) return;
    const of = revisitOf(actor, customerId);
    const memory: FormMemory = shown.memory;
    const fixed = memory.subject !== '';
    const chosen = of && { ...of, levelId: levelId ?? of.levelId };
    await update(form(actor, chosen, fixed, memory, await words()));
  };

  clicks.on('revisitable', async (click) => {
    await click.ack();
    await propose(click, Number(click.value));
  });

  clicks.on('level', async (click) => {
    await click.ack();
    const { memory, values } = click.form ?? {};
    await propose(click, Number(memory?.subject || textOf(values?.customer)), Number(click.value));
  });

  forms.staff('log-revisit', async ({ actor, text, values, memory, fail, done }) => {
    const parsed = revisitSchema.safeParse({
      ...values,
      customer: memory.subject || values.customer,
      reached: values.reached === 'yes',
      said: textOf(values.said),
      nextReason: textOf(values.nextReason),
    });
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const result = logRevisit(parts, parsed.data, actor, memory.token);
    if (result.kind === 'invalid') return fail(result.errors);
    if (result.kind === 'refused') return done(says(text.refusals[result.reason]));
    const { name, nextRevisitDay } = result.customer;
    const say = result.reached ? text.revisit.done : text.revisit.attempt;
    return done(says(say(typed(name), nextRevisitDay ?? today(actor))));
  });
}
