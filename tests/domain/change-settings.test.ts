import { describe, expect, test } from 'vitest';
import { SETTINGS_FORMS, type Settings, settingsErrors } from '../../src/domain/change-settings.js';
import { fieldErrors } from '../../src/domain/field-error.js';
import { DEFAULT_SETTINGS, directMessageRoles } from '../../src/domain/settings.js';

const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  name: 'Beijing East',
  teamChannel: 'C_TEAM',
  timeZone: 'Asia/Shanghai',
  language: 'en',
};

describe('settings together', () => {
  test.each<[string, Partial<Settings>, object]>([
    ['as they are preset', {}, {}],
    ['closing at opening', { closesAt: '09:00' }, { closesAt: 'closing-before-opening' }],
    ['a digest at closing time', { digestTime: '20:00' }, { digestTime: 'digest-after-closing' }],
    ['a digest a minute before', { digestTime: '19:59' }, {}],
    [
      'closing before the digest',
      { opensAt: '06:00', closesAt: '08:00' },
      { digestTime: 'digest-after-closing' },
    ],
    ['a summary at opening', { summaryTime: '09:00' }, { summaryTime: 'summary-before-opening' }],
    ['a summary after closing', { summaryTime: '21:00' }, {}],
    ['no working day', { workingDays: [] }, { workingDays: 'required' }],
    ['quiet hours past midnight', { quietFrom: '21:00', quietUntil: '08:00' }, {}],
    ['quiet hours without an end', { quietFrom: '21:00' }, { quietUntil: 'required' }],
    ['quiet hours without a beginning', { quietUntil: '08:00' }, { quietFrom: 'required' }],
    ['quiet all day', { quietFrom: '08:00', quietUntil: '08:00' }, { quietUntil: 'quiet-all-day' }],
  ])('%s: %j is %j', (_what, change, errors) => {
    expect(settingsErrors({ ...SETTINGS, ...change }, change)).toEqual(errors);
  });

  const NIGHT = { quietFrom: '21:00', quietUntil: '08:00' };
  const NIGHTLY = { digestTime: '07:30', summaryTime: '21:30' };
  const IN_QUIET_HOURS = 'in-quiet-hours';

  test.each<[string, Partial<Settings>, Partial<Settings>, object]>([
    ['times in quiet hours', NIGHT, NIGHTLY, { digestTime: IN_QUIET_HOURS, summaryTime: IN_QUIET_HOURS }],
    ['a digest in them', NIGHT, { ...NIGHTLY, summaryTime: null }, { digestTime: IN_QUIET_HOURS }],
    ['a digest at their end', NIGHT, { digestTime: '08:00', summaryTime: '20:59' }, {}],
    ['quiet hours over times', NIGHTLY, NIGHT, { quietFrom: IN_QUIET_HOURS }],
    ['quiet hours over times, switched off', NIGHTLY, { quietFrom: null, quietUntil: null }, {}],
    ['a name, where it was so before', { ...NIGHT, ...NIGHTLY }, { name: 'Beijing West' }, {}],
  ])('%s: %j changed by %j is %j', (_what, before, change, errors) => {
    expect(settingsErrors({ ...SETTINGS, ...before, ...change }, change)).toEqual(errors);
  });
});

const SCHEDULE = {
  digestTime: '08:30',
  summary: false,
  summaryTime: null,
  opensAt: '09:00',
  closesAt: '20:00',
  workingDays: ['1', '7'],
  closingDays: '',
  skipClosedDays: false,
};

describe('a form', () => {
  test.each([
    ['schedule', {}, { summaryTime: null, workingDays: [1, 7], closingDays: [] }],
    ['schedule', { summary: true, summaryTime: '19:30' }, { summaryTime: '19:30' }],
    ['schedule', { summary: false, summaryTime: '19:30' }, { summaryTime: null }],
  ] as const)('of the %s with %j says %j', (form, different, expected) => {
    expect(SETTINGS_FORMS[form].parse({ ...SCHEDULE, ...different })).toMatchObject(expected);
  });

  test.each([
    ['reminders', { reminderHours: '4' }, { reminderHours: 4 }],
    ['reminders', { reminderHours: 'never' }, { reminderHours: null }],
    [
      'quietHours',
      { quiet: true, quietFrom: '21:00', quietUntil: '08:00' },
      { quietFrom: '21:00', quietUntil: '08:00' },
    ],
    [
      'quietHours',
      { quiet: false, quietFrom: '21:00', quietUntil: '08:00' },
      { quietFrom: null, quietUntil: null },
    ],
    ['name', { name: '  Beijing West ' }, { name: 'Beijing West' }],
    ['attire', { usesAttire: false }, { usesAttire: false }],
  ] as const)('of %s with %j says %j', (form, values, expected) => {
    expect(SETTINGS_FORMS[form].parse(values)).toEqual(expected);
  });

  test.each([
    ['schedule', { ...SCHEDULE, digestTime: null }, { digestTime: 'required' }],
    ['schedule', { ...SCHEDULE, digestTime: '25:00' }, { digestTime: 'required' }],
    ['schedule', { ...SCHEDULE, summary: true }, { summaryTime: 'required' }],
    ['schedule', { ...SCHEDULE, workingDays: [] }, { workingDays: 'required' }],
    ['schedule', { ...SCHEDULE, workingDays: ['8'] }, { workingDays: 'required' }],
    ['schedule', { ...SCHEDULE, closingDays: 'tomorrow' }, { closingDays: 'closing-days-unreadable' }],
    ['reminders', { reminderHours: '0' }, { reminderHours: 'required' }],
    ['reminders', { reminderHours: null }, { reminderHours: 'required' }],
    ['quietHours', { quiet: true }, { quietFrom: 'required', quietUntil: 'required' }],
    ['quietHours', { quiet: true, quietFrom: '21:00' }, { quietUntil: 'required' }],
    ['name', { name: ' ' }, { name: 'required' }],
    ['language', { language: 'de' }, { language: 'required' }],
  ] as const)('of %s with %j is wrong: %j', (form, values, errors) => {
    const parsed = SETTINGS_FORMS[form].safeParse(values);
    expect(parsed.error && fieldErrors(parsed.error)).toEqual(errors);
  });

  test('of direct messages keeps what differs from the preset, for those who may have them', () => {
    const chosen = SETTINGS_FORMS.directMessages.parse({
      'due-list': ['manager', 'rep'],
      decisions: [],
      'audit-reminder': ['admin', 'rep'],
      departure: ['manager'],
      'join-request': ['manager'],
      trouble: ['admin'],
    });
    expect(chosen).toEqual({ directMessages: { decisions: [], 'audit-reminder': ['admin'] } });
    expect(directMessageRoles(chosen, 'decisions')).toEqual([]);
    expect(directMessageRoles(chosen, 'due-list')).toEqual(['rep', 'manager']);
  });
});
