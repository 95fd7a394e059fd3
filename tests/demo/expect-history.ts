import { expect } from 'vitest';
import { PEOPLE } from '../../src/demo/people.js';
import { STATUSES } from '../../src/domain/customer.js';
import type { History } from './a-history.js';
import { BROKEN_RULES, INSTANTS } from './history-rules.js';

export const REPS = PEOPLE.filter(({ roles }) => roles.includes('rep')).map(({ name }) => name);

/** What a newcomer must find, whenever they come. */
export function expectSomethingOfEverything({ rows, count, dueByRep }: History) {
  const statuses = rows('select distinct status from customers').map(({ status }) => status);
  expect(statuses.sort()).toEqual([...STATUSES].sort());
  expect(count('from customers')).toBeGreaterThanOrEqual(170);
  expect(count('from customers')).toBeLessThanOrEqual(230);
  const due = dueByRep();
  expect(due.map(({ ownerName }) => ownerName).sort()).toEqual([...REPS].sort());
  for (const rep of due)
    expect(rep, rep.ownerName).toMatchObject({
      due: expect.toSatisfy(some),
      overdue: expect.toSatisfy(some),
    });
}
const some = (number: number) => number > 0;

export function expectNoRuleBroken({ db, count, rows }: History, now: Date) {
  for (const [broken, query] of Object.entries(BROKEN_RULES)) expect(count(query), broken).toBe(0);
  for (const query of INSTANTS)
    expect(db.$client.prepare<[], number>(query).pluck().get(), query).toBeLessThanOrEqual(now.getTime());
  expect(rows('pragma foreign_key_check')).toEqual([]);
}
