import type { z } from 'zod';

/** What can be wrong with one field of a form; `text/` has the sentence for each. */
export const FIELD_ERRORS = [
  'required',
  'too-long',
  'not-a-choice',
  'not-a-number',
  'not-decimal',
  'not-a-day',
  'phone-missing',
  'phone-impossible',
  'phone-on-file',
  'showroom-code-format',
  'time-zone-unknown',
  'country-unknown',
  'next-day-past',
  'next-day-closed',
  'next-day-needs-reason',
  'reason-needs-competitor',
  'reason-needs-note',
  'order-day-in-future',
  'delivery-before-order',
  'too-many-people',
  'not-days',
  'protection-below-interval',
  'too-many-levels',
  'level-changed-meanwhile',
  'nobody-takes-over',
  'closing-before-opening',
  'digest-after-closing',
  'summary-before-opening',
  'quiet-all-day',
  'in-quiet-hours',
  'closing-days-unreadable',
  'closing-days-many',
  'code-taken',
  'team-channel-taken',
] as const;

export type FieldError = (typeof FIELD_ERRORS)[number];

const isFieldError = (message: string): message is FieldError =>
  (FIELD_ERRORS as readonly string[]).includes(message);

/** First problem of each field, by field name, which is also the block id in the form: the last name in an issue's path. */
export function fieldErrors(error: z.ZodError): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  for (const issue of error.issues) {
    const field = issue.path.findLast((part) => typeof part === 'string') ?? '';
    errors[field] ??= isFieldError(issue.message) ? issue.message : 'required';
  }
  return errors;
}
