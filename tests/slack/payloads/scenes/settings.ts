import { DEFAULT_SETTINGS, DIRECT_MESSAGES } from '../../../../src/domain/settings.js';
import { createShowroomStore } from '../../../../src/store/showroom-store.js';
import { anotherShowroom } from '../../../support/another-showroom.js';
import type { Scene, Stage } from '../stage.js';

const SCHEDULE = {
  digestTime: '08:00',
  opensAt: '08:30',
  closesAt: '21:00',
  workingDays: ['1', '2', '3', '4', '5', '6'],
  summary: ['yes'],
  summaryTime: '20:30',
  skipClosedDays: ['yes'],
};
/** More ranges than are shown: every other day. */
const CLOSING_DAYS = Array.from(
  { length: 100 },
  (_, number) => `20${27 + Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}-01`,
).join('\n');
const NEW_SHOWROOM = {
  code: 'SZ',
  teamChannel: 'C_TEAM2',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  country: 'CN',
  levelPreset: 'HABC',
};

type As = ReturnType<Stage['as']>;

/** Opens a section over the settings, sends it in and looks at what is below. */
const change = (section: string, act: (manager: As, stage: Stage) => Promise<unknown>): Scene<Stage> => [
  `settings: ${section}`,
  async (stage) => {
    const manager = stage.as('manager');
    await manager.command('showroom', 'settings');
    await manager.clickInForm(`settings-change ${section}`, section);
    await act(manager, stage);
  },
];

/** Settings, and several showrooms. */
export const settingsScenes: Scene<Stage>[] = [
  [
    'a second showroom opens',
    ({ house, wording, as }) => {
      const { showroom } = anotherShowroom(house);
      createShowroomStore(house.db).change(showroom.id, { name: wording.name(1), teamChannel: 'C_TEAM' });
      return as('admin').command('showroom', 'settings');
    },
  ],
  [
    'settings of the other showroom',
    ({ house, as }) =>
      as('admin').clickInForm('settings-showroom', String(createShowroomStore(house.db).all()[1]?.id)),
  ],
  change('schedule', async (manager) => {
    await manager.submit({ ...SCHEDULE, digestTime: '22:00', closingDays: 'tomorrow' });
    await manager.submit({ ...SCHEDULE, digestTime: '22:00', closesAt: '08:00', summaryTime: '07:00' });
    await manager.submit({ ...SCHEDULE, closingDays: CLOSING_DAYS });
    await manager.clickInForm('settings-change schedule', 'schedule');
  }),
  change('reminders', (manager) => manager.submit({ reminderHours: '5' })),
  change('directMessages', (manager) =>
    manager.submit(Object.fromEntries(DIRECT_MESSAGES.map((kind) => [kind, []]))),
  ),
  change('quietHours', async (manager) => {
    await manager.submit({ quiet: ['yes'] });
    await manager.submit({ quiet: ['yes'], quietFrom: '20:00', quietUntil: '08:30' });
    await manager.submit({ quiet: ['yes'], quietFrom: '21:00', quietUntil: '08:00' });
  }),
  change('name', (manager, { wording }) => manager.submit({ name: wording.name(0) })),
  change('language', (manager, { house }) => manager.submit({ language: house.showroom.language })),
  change('attire', async (manager, { as }) => {
    await manager.submit({});
    await as('rep').command('register');
    await manager.command('showroom', 'settings');
    await manager.clickInForm('settings-change attire', 'attire');
    await manager.submit({ usesAttire: ['yes'] });
  }),
  change('timeZone', async (manager) => {
    await manager.submit({ timeZone: 'Nowhere' });
    await manager.submit({ timeZone: 'Asia/Shanghai' });
    await manager.submit({ timeZone: 'Pacific/Kiritimati' });
    await manager.submit();
    await manager.clickInForm('settings-change timeZone', 'timeZone');
    await manager.submit({ timeZone: 'Asia/Shanghai' });
    await manager.submit();
  }),
  ...(['channel_not_found', 'missing_scope', 'internal_error'] as const).map((code) =>
    change('teamChannel', async (manager, { bench }) => {
      bench.refusals.channels = code;
      await manager.submit({ teamChannel: 'C_TEAM2' });
      delete bench.refusals.channels;
    }),
  ),
  change('teamChannel', async (manager) => {
    await manager.submit({ teamChannel: '' });
    await manager.submit({ teamChannel: 'C_TEAM' });
  }),
  [
    'numbers of the other showroom',
    ({ house, as }) =>
      as('executive').click('statistics-showroom', `${createShowroomStore(house.db).all()[1]?.id} today`),
  ],
  [
    'numbers of the other showroom from Home',
    ({ house, as }) =>
      as('executive').clickAtHome(
        'statistics-showroom',
        `${createShowroomStore(house.db).all()[1]?.id} week`,
      ),
  ],
  ['numbers of no showroom', ({ as }) => as('rep').click('statistics-showroom', '999 today')],
  ['executive: help with several showrooms', ({ as }) => as('executive').command('showroom', 'help')],
  [
    'executive: Home with several showrooms',
    async ({ as, bench }) => {
      await as('executive').openHome();
      await bench.deliver();
    },
  ],
  [
    'showrooms: a further one',
    async ({ as, wording }) => {
      const admin = as('admin');
      await admin.command('showroom', 'showrooms');
      await admin.clickInForm('showroom-add', 'add');
      const models = { desiredModels: wording.name(0), name: wording.name(0) };
      await admin.submit({ ...NEW_SHOWROOM, ...models, code: 'BJ', managers: ['U_REP', 'U_MANAGER'] });
      await admin.submit({ ...NEW_SHOWROOM, ...models, managers: ['U_SOMEBODY'] });
    },
  ],
  [
    'showrooms: renamed, closed and opened again',
    async ({ as, house, wording }) => {
      const admin = as('admin');
      const id = createShowroomStore(house.db).all()[1]?.id;
      await admin.command('showroom', 'showrooms');
      await admin.clickInForm('showrooms-page', '0');
      await admin.clickInForm(`showroom-row ${id}`, `rename ${id}`);
      await admin.submit({ name: '' });
      await admin.submit({ name: wording.name(2) });
      await admin.clickInForm(`showroom-row ${id}`, `close ${id}`);
      await admin.submit();
      await admin.command('showroom', 'settings NY');
      await admin.command('showroom', 'showrooms');
      await admin.clickInForm(`showroom-row ${id}`, `reopen ${id}`);
      await admin.submit();
    },
  ],
  [
    'the own showroom is closed',
    async ({ as, house, bench }) => {
      const store = createShowroomStore(house.db);
      store.setClosed(house.showroom.id, house.clock.now());
      await as('rep').command('register');
      await as('manager').openHome();
      await bench.deliver();
      store.setClosed(house.showroom.id, null);
    },
  ],
  [
    'as it was before',
    ({ house, as }) => {
      const { teamChannel } = house.showroom;
      createShowroomStore(house.db).change(house.showroom.id, { ...DEFAULT_SETTINGS, teamChannel });
      return as('manager').command('showroom', 'settings');
    },
  ],
];
