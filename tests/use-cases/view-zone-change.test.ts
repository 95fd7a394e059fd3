import { describe, expect, test } from 'vitest';
import { daysFrom } from '../../src/domain/calendar.js';
import { changeSettings } from '../../src/use-cases/change-settings.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { viewZoneChange } from '../../src/use-cases/view-settings.js';
import { anActiveCustomer, expectKind } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aToken } from '../support/forms.js';
import { notified } from '../support/notified.js';

const TICK_MS = 15 * 60_000;

/** The clock goes on, and the jobs with it. */
function tickUntil(house: House, end: Date) {
  for (; house.clock.now() < end; house.clock.passMs(TICK_MS)) runDueJobs(house.deps);
}

const digestDays = (house: House) => notified(house, 'digest').map(({ day }) => String(day));
const view = (house: House, zone: string) =>
  expectKind(viewZoneChange(house.deps, zone, house.actor('manager')), 'found').change;

/** From, to, and the instant of the change. */
const CHANGES: [string, string, string][] = [
  ['Asia/Shanghai', 'America/New_York', '2026-03-12T01:00:00Z'],
  ['Asia/Shanghai', 'America/New_York', '2026-03-12T14:00:00Z'],
  ['America/New_York', 'Asia/Shanghai', '2026-03-12T11:00:00Z'],
  ['America/New_York', 'Asia/Shanghai', '2026-03-12T13:00:00Z'],
  ['America/New_York', 'Asia/Shanghai', '2026-03-12T23:30:00Z'],
  // Across the date line, on to the day after tomorrow and back again.
  ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '2026-03-12T10:30:00Z'],
  ['Pacific/Pago_Pago', 'Pacific/Kiritimati', '2026-03-12T20:30:00Z'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-03-12T10:30:00Z'],
  ['Pacific/Kiritimati', 'Pacific/Pago_Pago', '2026-03-12T19:30:00Z'],
  ['Europe/Berlin', 'Europe/London', '2026-03-12T07:45:00Z'],
];

describe('a change of the time zone neither repeats nor loses more digests than it says', () => {
  test.each(CHANGES)('from %s to %s at %s', (from, to, instant) => {
    const house = aShowroom({ opened: new Date('2026-03-10T12:00:00Z'), setUp: { timeZone: from } });
    tickUntil(house, new Date(instant));
    const said = view(house, to);
    const before = digestDays(house);
    const result = changeSettings(house.deps, { timeZone: to }, house.actor('manager'), aToken());
    expect(result.kind).toBe('changed');
    if (said.next?.atOnce) expect(runDueJobs(house.deps).map(({ job }) => job)).toContain('digest');
    tickUntil(house, new Date(new Date(instant).getTime() + 3 * 86_400_000));

    const all = digestDays(house);
    expect(new Set(all).size).toBe(all.length);
    expect(all[before.length]).toBe(said.next?.day);
    const missing = daysFrom(all[0] ?? '', all.at(-1) ?? '').filter((day) => !all.includes(day));
    expect(missing).toEqual(said.lost);
    expect(said.posted).toBe(before.includes(said.after.day));
  });
});

test('what is due today is counted for the day that it is there', () => {
  const house = aShowroom();
  anActiveCustomer(house);
  house.clock.set('2026-03-03', '10:00');
  expect(view(house, 'America/New_York')).toMatchObject({
    before: { day: '2026-03-03', time: '10:00' },
    after: { day: '2026-03-02', time: '21:00' },
    dueBefore: { due: 1, overdue: 0 },
    dueAfter: { due: 0, overdue: 0 },
  });
});

test('is not for reps to see', () => {
  const house = aShowroom();
  expect(viewZoneChange(house.deps, 'Asia/Tokyo', house.actor('rep')).kind).toBe('refused');
});
