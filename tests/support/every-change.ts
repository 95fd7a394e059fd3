import { LISTS } from '../../src/domain/base-data.js';
import type { Change } from '../../src/domain/change.js';
import type { Setting, SettingChange, Settings } from '../../src/domain/change-settings.js';
import { DIRECT_MESSAGES } from '../../src/domain/settings.js';
import { ROLES } from '../../src/domain/staff.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import type { House } from './a-showroom.js';
import { aLevel } from './levels.js';

const list = LISTS[0];
/** More than are named, and further apart than a range. */
const days = Array.from({ length: 60 }, (_, at) => `20${30 + at}-01-01`);
const messages = Object.fromEntries(DIRECT_MESSAGES.map((kind) => [kind, []]));

/** Where everything is called `name`. */
const settings = (name: string): { [S in Setting]: [Settings[S], Settings[S]] } => ({
  digestTime: ['08:30', '07:45'],
  summaryTime: [null, '19:30'],
  opensAt: ['09:00', '08:00'],
  closesAt: ['20:00', '21:00'],
  workingDays: [[1, 2, 3, 4, 5, 6, 7], [6]],
  closingDays: [days, ['2026-10-01', '2026-10-02']],
  skipClosedDays: [false, true],
  reminderHours: [2, null],
  quietFrom: [null, '21:00'],
  quietUntil: ['08:00', null],
  directMessages: [{}, messages],
  usesAttire: [true, false],
  name: [name, name],
  teamChannel: ['C_TEAM', 'C_TEAM2'],
  timeZone: ['Asia/Shanghai', 'America/New_York'],
  language: ['zh-CN', 'en'],
});

/** Of each kind one, or one of each sort; long lists are of `names`. */
export function everyChange(name: string, names: string[]): { [K in Change['kind']]: Change[] } {
  const entry = { list, name };
  const merge = { list, from: name, into: name, customers: 3 };
  const level = aLevel({ name });
  const field = { name, kind: 'text', required: true, choices: [] } as const;
  const choice = { name, kind: 'choice' as const, required: false, choices: names };
  const shares = [
    { toId: null, to: null, customerIds: [1] },
    ...names.map((to, at) => ({ toId: at, to, customerIds: [1, 2] })),
  ];
  return {
    'set-up': [{ kind: 'set-up' }],
    'showroom-closed': [{ kind: 'showroom-closed' }],
    'showroom-reopened': [{ kind: 'showroom-reopened' }],
    'setting-changed': Object.entries(settings(name)).map(
      ([setting, [before, after]]) => ({ kind: 'setting-changed', setting, before, after }) as SettingChange,
    ),
    'entries-added': [{ kind: 'entries-added', list, names, broughtBack: names }],
    'entry-renamed': [{ kind: 'entry-renamed', list, from: name, to: name }],
    'entry-moved': [null, name].map((after) => ({ kind: 'entry-moved', ...entry, after })),
    'entry-retired': [{ kind: 'entry-retired', ...entry }],
    'entry-brought-back': [{ kind: 'entry-brought-back', ...entry }],
    'entries-merged': [{ kind: 'entries-merged', ...merge, merge: 0 }],
    'merge-undone': [{ kind: 'merge-undone', ...merge }],
    'entry-described': [
      { kind: 'entry-described', ...entry, details: null },
      { kind: 'entry-described', ...entry, details: { trim: name, listPrice: 1, availability: name } },
    ],
    'own-field-added': [{ kind: 'own-field-added', field: { ...field, choices: [] } }],
    'own-field-changed': [{ kind: 'own-field-changed', from: choice, to: choice }],
    'own-fields-ordered': [{ kind: 'own-fields-ordered', names }],
    'own-field-retired': [{ kind: 'own-field-retired', name }],
    'own-field-brought-back': [{ kind: 'own-field-brought-back', name }],
    'level-added': [{ kind: 'level-added', level }],
    'level-changed': [{ kind: 'level-changed', from: level, to: level, duesMoved: 2 }],
    'levels-reordered': [{ kind: 'levels-reordered', codes: ['H', 'A'] }],
    'level-retired': [{ kind: 'level-retired', code: 'H', name }],
    'level-brought-back': [{ kind: 'level-brought-back', code: 'H', name }],
    'level-preset-switched': [
      {
        kind: 'level-preset-switched',
        preset: 'ABCD',
        moves: [
          { from: 'H', to: 'A', customers: 3 },
          { from: 'C', to: 'D', customers: 1 },
        ],
        duesMoved: 2,
      },
    ],
    'staff-added': [{ kind: 'staff-added', name, roles: [...ROLES] }],
    'staff-status': [{ kind: 'staff-status', name, from: 'on-leave', to: 'left' }],
    'staff-roles': [{ kind: 'staff-roles', name, from: [], to: ['rep', 'manager'] }],
    'staff-language': [null, 'zh-CN' as const].map((to) => ({ kind: 'staff-language', name, to })),
    'staff-moved': [{ kind: 'staff-moved', name, from: name, to: name }],
    'join-declined': [{ kind: 'join-declined', name }],
    'staff-deactivated': [{ kind: 'staff-deactivated', name }],
    'base-data-imported': [
      {
        kind: 'base-data-imported',
        import: 1,
        fileName: name,
        counts: { new: 2, changed: 1, unchanged: 0, faulty: 3 },
      },
    ],
    'import-undone': [{ kind: 'import-undone', import: 1, fileName: name, undone: 2, kept: 1 }],
    'handed-over': [{ kind: 'handed-over', fromId: 1, from: name, shares }],
  };
}

/** As if the manager had done it; nobody on the staff, if `by` is nobody. */
export const journalled = (
  house: Pick<House, 'db' | 'showroom' | 'clock' | 'actor'>,
  change: Change,
  by: 'manager' | 'nobody' = 'manager',
) =>
  createJournalStore(house.db).writeChange({
    showroomId: house.showroom.id,
    staffId: by === 'nobody' ? null : house.actor('manager').staff.id,
    at: house.clock.now(),
    change,
  });
