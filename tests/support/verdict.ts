import type { Verdict } from '../../src/domain/staff.js';

interface Result {
  kind: string;
  reason?: string;
}

/** For lack of permission alone. */
const FORBIDDEN: (string | undefined)[] = [undefined, 'not-allowed', 'needs-admin'];

/** What a use case's answer means; any answer but a refusal and those that follow a permission ends the test. */
export function verdictOf(result: Result | undefined, ...done: string[]): Verdict {
  if (result === undefined) return 'refused';
  if (result.kind === 'refused' && FORBIDDEN.includes(result.reason)) return 'refused';
  if (done.includes(result.kind)) return 'allowed';
  throw new Error(`neither refused nor ${done.join(' or ')}: ${JSON.stringify(result)}`);
}

/** Something is shown to those who may, and nothing to the others. */
export const shown = (what: unknown): Verdict => (what ? 'allowed' : 'refused');

/** How a phone that is on file is shown. */
export const phoneShown = (phone: string | null | undefined): Verdict => {
  if (!phone) return 'refused';
  return phone.includes('*') ? 'masked' : 'allowed';
};
