import type { ApprovalKind } from '../../src/domain/approval.js';
import { OUTCOMES } from '../../src/domain/outcome.js';
import { WAYS } from '../../src/domain/revisit.js';
import { ROLES, STAFF_STATUSES } from '../../src/domain/staff.js';
import { periodSchema } from '../../src/domain/statistics.js';
import type { Text } from '../../src/text/text-for.js';

export const APPROVAL_KINDS: readonly ApprovalKind[] = ['audit', ...OUTCOMES];

/** What the first argument may be where it is one of a few codes. */
const CODES: Record<string, readonly string[]> = {
  'approval.approved': APPROVAL_KINDS,
  'approval.approvedNow': APPROVAL_KINDS,
  'approval.returned': APPROVAL_KINDS,
  'approval.short': APPROVAL_KINDS,
  'happenings.approved': APPROVAL_KINDS,
  'happenings.returned': APPROVAL_KINDS,
  'happenings.proposed': OUTCOMES,
  'outcome.done': OUTCOMES,
  'happenings.revisited': WAYS,
  'happenings.attempted': WAYS,
  'handOver.departed': STAFF_STATUSES,
  'handOver.missing': ROLES,
  'imports.keptOne': ['changed-since', 'last-in-use', 'name-taken', 'code-taken'],
  'statistics.period': periodSchema.shape.name.options,
};

/** The entries that take one object, such as `{ name, number }`. */
const OF_AN_OBJECT = [
  'register.phoneOnFile',
  'register.done',
  'correct.done',
  'revisit.option',
  'digest.line',
  'digest.numbers',
  ...ROLES.map((role) => `firstDay.starts.${role}`),
  'imports.counts',
  'imports.imported',
  'imports.changes.imported',
];

export interface Said {
  path: string;
  sentence: string;
}

/**
 * Everything a language says, by the path of its key. Where an entry takes arguments, each is `sample`, which is read
 * as a count, as a day and as a word alike, and has no letter of its own.
 */
export const everythingSaid = ({ language, locale, format, ...entries }: Text, sample: number): Said[] =>
  walk(entries, '', sample);

function walk(part: unknown, path: string, sample: number): Said[] {
  if (typeof part === 'string') return [{ path, sentence: part }];
  if (typeof part === 'function')
    return argumentLists(path, part.length, sample).map((list) => ({
      path,
      sentence: String(part(...list)),
    }));
  return Object.entries(part as object).flatMap(([key, inner]) =>
    walk(inner, path === '' ? key : `${path}.${key}`, sample),
  );
}

function argumentLists(path: string, count: number, sample: number): unknown[][] {
  if (OF_AN_OBJECT.includes(path)) return [[new Proxy({}, { get: () => sample })]];
  const samples: unknown[] = Array(count).fill(sample);
  return CODES[path]?.map((code) => [code, ...samples.slice(1)]) ?? [samples];
}
