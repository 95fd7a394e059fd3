import { expect, test } from 'vitest';
import { instantAt, showroomDay, showroomTime } from '../../src/domain/calendar.js';
import { postsInQuietHours, quietUntil } from '../../src/domain/quiet-hours.js';
import { gets } from '../../src/domain/settings.js';

const NIGHT = { quietFrom: '21:00', quietUntil: '08:00', timeZone: 'Asia/Shanghai' };
const NAP = { ...NIGHT, quietFrom: '12:00', quietUntil: '14:00' };

test.each([
  [NIGHT, '2026-03-02 20:59', undefined],
  [NIGHT, '2026-03-02 21:00', '2026-03-03 08:00'],
  [NIGHT, '2026-03-03 00:00', '2026-03-03 08:00'],
  [NIGHT, '2026-03-03 07:59', '2026-03-03 08:00'],
  [NIGHT, '2026-03-03 08:00', undefined],
  [NAP, '2026-03-02 11:59', undefined],
  [NAP, '2026-03-02 12:00', '2026-03-02 14:00'],
  [NAP, '2026-03-02 14:00', undefined],
  [{ ...NIGHT, quietFrom: null, quietUntil: null }, '2026-03-02 23:00', undefined],
  // The clock skips the hour in which quiet hours would end.
  [
    { quietFrom: '23:00', quietUntil: '02:30', timeZone: 'America/New_York' },
    '2026-03-08 01:00',
    '2026-03-08 03:30',
  ],
])('%j at %s: until %s', (hours, moment, until) => {
  const [day = '', time = ''] = moment.split(' ');
  const end = quietUntil(hours, 'due-list', instantAt(day, time, hours.timeZone));
  expect(end && `${showroomDay(end, hours.timeZone)} ${showroomTime(end, hours.timeZone)}`).toBe(until);
});

test.each([
  ['approval-decided', true],
  ['home', true],
  ['approval-request', false],
  ['due-list', false],
  ['digest', false],
  ['digest-rep', false],
  ['summary', false],
] as const)('%s is said at any hour: %s', (kind, said) => {
  const midnight = instantAt('2026-03-03', '00:00', NIGHT.timeZone);
  expect(quietUntil(NIGHT, kind, midnight) === undefined).toBe(said);
});

test.each([
  [NIGHT, '08:30', '20:59', []],
  [NIGHT, '08:00', null, []],
  [NIGHT, '07:59', '21:00', ['digestTime', 'summaryTime']],
  [NIGHT, '08:30', '00:00', ['summaryTime']],
  [NAP, '11:59', '14:00', []],
  [NAP, '12:00', '19:00', ['digestTime']],
  [{ quietFrom: null, quietUntil: null }, '07:00', '23:00', []],
])(
  'in %j, with the digest at %s and the summary at %s, %j falls in',
  (hours, digestTime, summaryTime, posts) => {
    expect(postsInQuietHours({ ...hours, digestTime, summaryTime })).toEqual(posts);
  },
);

test.each([
  ['the preset', {}, ['rep'], 'active', true],
  ['the preset, for another role', {}, ['executive'], 'active', false],
  ['nobody', { 'due-list': [] }, ['rep'], 'active', false],
  ['managers only', { 'due-list': ['manager'] }, ['rep'], 'active', false],
  ['managers only, who are reps too', { 'due-list': ['manager'] }, ['rep', 'manager'], 'active', true],
  ['the preset, on leave', {}, ['rep'], 'on-leave', false],
] as const)('due lists go to %s: %j %j %s: %s', (_whom, directMessages, roles, status, told) => {
  const chosen = Object.fromEntries(Object.entries(directMessages).map(([kind, who]) => [kind, [...who]]));
  expect(gets({ roles, status }, 'due-list', { directMessages: chosen })).toBe(told);
});
