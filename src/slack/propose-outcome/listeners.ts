import { showroomDay } from '../../domain/calendar.js';
import { fieldErrors } from '../../domain/field-error.js';
import { OUTCOMES, type OutcomeKind, outcomeSchema } from '../../domain/outcome.js';
import { proposeOutcome } from '../../use-cases/propose-outcome.js';
import { viewCustomer } from '../../use-cases/view-customer.js';
import { says } from '../blocks.js';
import { formData } from '../entry-choices.js';
import { textOf } from '../form-values.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { outcomeForm } from './modal.js';

export function attachProposeOutcome(routes: Routes, parts: Parts) {
  for (const kind of OUTCOMES) attachOne(kind, routes, parts);
}

function attachOne(kind: OutcomeKind, { clicks, forms }: Routes, parts: Parts) {
  clicks.on(`propose-${kind}`, async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const seen = viewCustomer(parts, Number(value), actor);
    if (seen.kind !== 'found' || !seen.card.actions.includes(kind))
      return reply(says(text.refusals['wrong-status']));
    const data = formData(parts, actor);
    const today = showroomDay(parts.now(), actor.showroom.timeZone);
    const memory = { token: parts.newToken(), subject: value, responseUrl };
    return open(outcomeForm({ kind, card: seen.card, data, today, memory }, text));
  });

  forms.staff(`propose-${kind}`, async ({ actor, text, values, memory, fail, done }) => {
    const parsed = outcomeSchema.safeParse({ ...values, kind, note: textOf(values.note) });
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const result = proposeOutcome(parts, Number(memory.subject), parsed.data, actor, memory.token);
    if (result.kind === 'invalid') return fail(result.errors);
    if (result.kind === 'refused') return done(says(text.refusals[result.reason]));
    return done(says(text.outcome.done(kind, typed(result.customer.name))));
  });
}
