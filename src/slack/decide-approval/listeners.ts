import { decisionSchema } from '../../domain/approval.js';
import type { Customer } from '../../domain/customer.js';
import { fieldErrors } from '../../domain/field-error.js';
import type { Text } from '../../text/text-for.js';
import { type DecideResult, decideApproval } from '../../use-cases/decide-approval.js';
import type { Actor } from '../../use-cases/deps.js';
import { viewApproval } from '../../use-cases/view-approval.js';
import { type Message, says } from '../blocks.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { reasonForm } from './modal.js';

/** The cards of all managers are updated by their notifications; here only the one who clicked is answered. */
export function attachDecideApproval({ clicks, forms }: Routes, parts: Parts) {
  clicks.on('approve', async ({ actor, value, ack, words, reply }) => {
    const { approvalId, onCard } = readValue(value);
    const result = decideApproval(parts, approvalId, { verdict: 'approved' }, actor);
    await ack();
    const text = await words();
    if (result.kind !== 'decided') return reply(objection(result, actor, text));
    if (onCard) await reply(says(text.approval.approvedNow(result.approval.kind, about(result.customer))));
  });

  clicks.on('return', async ({ actor, value, ack, words, open, reply, responseUrl }) => {
    await ack();
    const text = await words();
    const view = viewApproval(parts, readValue(value).approvalId, actor);
    if (!view) return reply(says(text.refusals['not-found']));
    const { approval, decidedBy } = view;
    if (decidedBy) return reply(objection({ kind: 'already-decided', approval, decidedBy }, actor, text));
    return open(reasonForm(approval.kind, { subject: value, responseUrl }, text));
  });

  forms.staff('return', async ({ actor, text, values, memory, fail, done }) => {
    const decision = decisionSchema.safeParse({ verdict: 'returned', reason: values.reason });
    if (!decision.success) return fail(fieldErrors(decision.error));
    const result = decideApproval(parts, readValue(memory.subject).approvalId, decision.data, actor);
    if (result.kind !== 'decided') return done(objection(result, actor, text));
    return done(says(text.approval.returnedTo(about(result.customer))));
  });
}

const about = ({ name, number }: Pick<Customer, 'name' | 'number'>): string => `${typed(name)} · ${number}`;

/** `17` from a card that is updated by itself, `17 card` from one that is not. */
function readValue(value: string) {
  const [id = '', place] = value.split(' ');
  return { approvalId: Number(id), onCard: place === 'card' };
}

function objection(
  result: Exclude<DecideResult, { kind: 'decided' }>,
  { showroom }: Actor,
  text: Text,
): Message {
  if (result.kind === 'refused') return says(text.refusals[result.reason]);
  const { approval, decidedBy } = result;
  const when = text.format.moment(approval.decidedAt ?? approval.requestedAt, showroom.timeZone);
  return says(text.approval.alreadyDecided(typed(decidedBy.name), when));
}
