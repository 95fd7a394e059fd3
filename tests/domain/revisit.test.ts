import { describe, expect, test } from 'vitest';
import { fieldErrors } from '../../src/domain/field-error.js';
import { nextDayError, nextRevisitDay, revisitSchema } from '../../src/domain/revisit.js';

const TODAY = '2024-02-26';
const level = { id: 2, code: 'A', name: 'A', windowDays: 30, intervalDays: 7, protectionDays: 21 };
const filled = {
  customer: 1,
  way: 'phone',
  reached: true,
  said: 'Comes on Saturday',
  level: 2,
  nextDay: '2024-03-01',
};
const aRevisit = (different: Record<string, unknown> = {}) =>
  revisitSchema.parse({ ...filled, ...different });

describe('the revisit form', () => {
  test.each([
    ['customer', null, 'required'],
    ['way', 'telepathy', 'required'],
    ['way', undefined, 'required'],
    ['reached', undefined, 'required'],
    ['said', '  ', 'required'],
    ['said', 'x'.repeat(1001), 'too-long'],
    ['level', undefined, 'required'],
    ['nextDay', undefined, 'required'],
    ['nextDay', '2023-02-29', 'not-a-day'],
    ['nextReason', 'x'.repeat(1001), 'too-long'],
  ])('%s %j is refused as %s', (field, value, error) => {
    const { error: issues } = revisitSchema.safeParse({ ...filled, [field]: value });
    expect(issues && fieldErrors(issues)).toEqual({ [field]: error });
  });
});

test('what was said is asked only of a contact', () => {
  expect(aRevisit({ reached: false, said: ' ' }).said).toBe('');
  expect(revisitSchema.safeParse({ ...filled, said: '' }).success).toBe(false);
});

describe('the next revisit', () => {
  test.each([
    ['yesterday', '2024-02-25', '', { field: 'nextDay', error: 'next-day-past' }],
    ['today', '2024-02-26', '', { field: 'nextDay', error: 'next-day-past' }],
    ['tomorrow', '2024-02-27', '', undefined],
    ['the last day of the interval', '2024-03-04', '', undefined],
    ['a day beyond', '2024-03-05', '', { field: 'nextReason', error: 'next-day-needs-reason' }],
    [
      'a day beyond, for only spaces',
      '2024-03-05',
      '   ',
      { field: 'nextReason', error: 'next-day-needs-reason' },
    ],
    ['a day beyond, with a reason', '2024-03-05', 'Travels until then', undefined],
    ['today, with a reason', '2024-02-26', 'Because', { field: 'nextDay', error: 'next-day-past' }],
  ])('%s', (_when, nextDay, nextReason, error) => {
    const revisit = aRevisit({ nextDay, nextReason });
    expect(nextDayError(revisit, level, TODAY)).toEqual(error);
    expect(nextRevisitDay(revisit, TODAY)).toBe(nextDay);
  });

  test.each(['2024-02-20', '2024-03-01', '2024-12-31'])(
    'is tomorrow when nobody was reached, though the form says %s',
    (nextDay) => {
      const attempt = aRevisit({ reached: false, nextDay });
      expect(nextDayError(attempt, level, TODAY)).toBeUndefined();
      expect(nextRevisitDay(attempt, TODAY)).toBe('2024-02-27');
    },
  );
});
