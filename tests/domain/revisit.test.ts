import { describe, expect, test } from 'vitest';
import { fieldErrors } from '../../src/domain/field-error.js';
import { latestRevisitDay, nextDayError, nextRevisitDay, revisitSchema } from '../../src/domain/revisit.js';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.js';

const EVERY_DAY = { ...DEFAULT_SETTINGS, timeZone: 'Asia/Shanghai' };
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
    expect(nextDayError(revisit, level, TODAY, EVERY_DAY)).toEqual(error);
    expect(nextRevisitDay(revisit, TODAY, EVERY_DAY)).toBe(nextDay);
  });

  test.each(['2024-02-20', '2024-03-01', '2024-12-31'])(
    'is tomorrow when nobody was reached, though the form says %s',
    (nextDay) => {
      const attempt = aRevisit({ reached: false, nextDay });
      expect(nextDayError(attempt, level, TODAY, EVERY_DAY)).toBeUndefined();
      expect(nextRevisitDay(attempt, TODAY, EVERY_DAY)).toBe('2024-02-27');
    },
  );
});

describe('in a showroom where nothing falls due on a closed day', () => {
  /** Sundays and the 4th are closed. */
  const rule = {
    ...EVERY_DAY,
    workingDays: [1, 2, 3, 4, 5, 6],
    closingDays: ['2024-03-04'],
    skipClosedDays: true,
  } as const;
  const closing = { ...rule, workingDays: [...rule.workingDays], closingDays: [...rule.closingDays] };

  test.each([
    ['a closed weekday', '2024-03-03', { field: 'nextDay', error: 'next-day-closed' }],
    ['a closing day', '2024-03-04', { field: 'nextDay', error: 'next-day-closed' }],
    ['the first open day after the interval', '2024-03-05', undefined],
    ['a day beyond that', '2024-03-06', { field: 'nextReason', error: 'next-day-needs-reason' }],
  ])('%s', (_which, nextDay, error) => {
    expect(nextDayError(aRevisit({ nextDay }), level, TODAY, closing)).toEqual(error);
    expect(nextDayError(aRevisit({ nextDay, nextReason: 'Travels' }), level, TODAY, closing)).toEqual(
      error?.error === 'next-day-closed' ? error : undefined,
    );
  });

  test('the level proposes an open day, and an attempt is repeated on one', () => {
    expect(latestRevisitDay(level, TODAY, closing)).toBe('2024-03-05');
    expect(nextRevisitDay(aRevisit({ reached: false }), '2024-03-02', closing)).toBe('2024-03-05');
  });
});
