import { z } from 'zod';
import type { EntryCode } from './base-data.js';
import type { ShowroomDay } from './calendar.js';
import type { Status } from './customer.js';
import { amount, choice, day, LONGEST_NOTE, optionalChoice, optionalText, requiredText } from './field.js';
import type { FieldError } from './field-error.js';

export const OUTCOMES = ['won', 'lost', 'invalid'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

const won = z.object({
  kind: z.literal('won'),
  model: choice,
  units: z.coerce.number('not-a-number').int('not-a-number').min(1, 'not-a-number').max(999, 'not-a-number'),
  price: amount,
  orderDay: day,
  deliveryDay: day.nullable().default(null),
  note: optionalText(LONGEST_NOTE),
});
const lost = z.object({
  kind: z.literal('lost'),
  reason: choice,
  competitor: optionalChoice,
  note: optionalText(LONGEST_NOTE),
});
const invalid = z.object({ kind: z.literal('invalid'), note: requiredText(LONGEST_NOTE) });

export const outcomeSchema = z.discriminatedUnion('kind', [won, lost, invalid]);
export type Outcome = z.infer<typeof outcomeSchema>;
export type Deal = z.infer<typeof won>;
export type Loss = z.infer<typeof lost>;

type OutcomeError = { field: string; error: FieldError };

/** A reason the list alone does not explain asks for the rest; a competitor, if there are `competitors` to choose from. */
export function lossError(
  loss: Loss,
  reason: EntryCode | null,
  competitors: number,
): OutcomeError | undefined {
  if (reason === 'bought-another-brand' && competitors > 0 && loss.competitor === null)
    return { field: 'competitor', error: 'reason-needs-competitor' };
  if (reason === 'other' && loss.note === '') return { field: 'note', error: 'reason-needs-note' };
  return undefined;
}

export function dealError(deal: Deal, today: ShowroomDay): OutcomeError | undefined {
  if (deal.orderDay > today) return { field: 'orderDay', error: 'order-day-in-future' };
  if (deal.deliveryDay !== null && deal.deliveryDay < deal.orderDay)
    return { field: 'deliveryDay', error: 'delivery-before-order' };
  return undefined;
}

export const pendingStatus = (kind: OutcomeKind): Status => (kind === 'won' ? 'won-pending' : 'lost-pending');
