import { createShowroomStore } from '../../../../src/store/showroom-store.js';
import { createStaffStore } from '../../../../src/store/staff-store.js';
import { slackId } from '../../../support/a-showroom.js';
import type { Scene, Stage } from '../stage.js';
import { READERS } from './cast.js';

/** More than a page holds, and more showrooms than a row has buttons. */
const STAFF = 45;
const SHOWROOMS = 30;

const staffId = ({ house }: Stage, slackUserId: string) =>
  String(createStaffStore(house.db).findBySlackUser(slackUserId)?.id);
const ownerId = (stage: Stage) => staffId(stage, slackId('rep'));

export const joining: Scene<Stage>[] = [
  [
    'a stranger asks to join, and asks again',
    async ({ stranger, bench }) => {
      await stranger.command('showroom', 'help');
      await stranger.click('ask-to-join 1', '1');
      await stranger.clickAtHome('ask-to-join 1', '1');
      await bench.deliver();
    },
  ],
  ['a decision on joining by one who may not', ({ as }) => as('rep').click('approve-joining', '1')],
  [
    'a stranger is declined, and asks at once again',
    async ({ as, stranger, bench }) => {
      await as('manager').click('decline-joining', '1');
      await bench.deliver();
      await as('otherManager').click('approve-joining', '1');
      await stranger.click('ask-to-join 1', '1');
      await stranger.click('ask-to-join 99', '99');
    },
  ],
  [
    'another is taken on, and asks all the same',
    async ({ as, bench }) => {
      const newcomer = bench.person('U_NEWCOMER');
      await newcomer.click('ask-to-join 1', '1');
      await bench.deliver();
      await as('manager').click('approve-joining', '2');
      await bench.deliver();
      await newcomer.click('ask-to-join 1', '1');
    },
  ],
  [
    'one who had left owns customers elsewhere',
    async (stage) => {
      const { house, as, bench } = stage;
      const staff = createStaffStore(house.db);
      const id = Number(ownerId(stage));
      const { id: _same, ...showroom } = house.showroom;
      const other = createShowroomStore(house.db).add({ ...showroom, code: 'SH' }, house.clock.now());
      staff.setStatus(id, 'left');
      await as('rep').click(`ask-to-join ${other.id}`, String(other.id));
      await bench.deliver();
      await as('admin').click('approve-joining', '3');
      staff.setStatus(id, 'active');
    },
  ],
];

export const staffing: Scene<Stage>[] = [
  ...READERS.map(
    (part): Scene<Stage> => [`${part}: the staff`, ({ as }) => as(part).command('showroom', 'staff')],
  ),
  [
    'more staff than a page holds',
    async ({ house, wording, as }) => {
      const { id: showroomId } = house.showroom;
      for (let number = 0; number < STAFF; number += 1) {
        const someone = { showroomId, slackUserId: `U_STAFF${number}`, name: wording.name(number) };
        const roles = ['rep', 'manager', 'executive', 'admin'] as const;
        createStaffStore(house.db).add({ ...someone, roles }, house.clock.now());
      }
      await as('manager').command('showroom', 'staff');
      await as('manager').clickInForm('staff-page on', '1');
    },
  ],
  [
    'people to add: nobody, apps, who is gone, who is here, and somebody new',
    async ({ as, bench }) => {
      const manager = as('manager');
      await manager.command('showroom', 'staff');
      await manager.clickInForm('add-staff', '1');
      await manager.submit();
      await manager.submit({ people: ['U_APP', 'U_GONE'], roles: ['rep'] });
      await manager.submit({ people: Array.from({ length: 20 }, (_, at) => `U_STAFF${at}`), roles: ['rep'] });
      await manager.submit({ people: ['U_ADDED'], roles: ['rep', 'manager'] });
      await bench.deliver();
    },
  ],
  [
    'an owner of customers may not stop being one; on leave and back',
    async (stage) => {
      const admin = stage.as('admin');
      const change = async (entries: Record<string, string | string[]>) => {
        await admin.command('showroom', `staff ${stage.house.showroom.code}`);
        await admin.clickInForm(`change-staff ${ownerId(stage)}`, ownerId(stage));
        await admin.submit({ roles: ['rep'], status: 'active', language: 'slack', ...entries });
      };
      await change({ status: '' });
      await change({ roles: [] });
      await change({ roles: ['executive'] });
      await change({ showroom: '2' });
      await change({ status: 'on-leave' });
      await change({ status: 'active' });
    },
  ],
  [
    'a manager changes an admin',
    async (stage) => {
      const manager = stage.as('manager');
      const id = staffId(stage, slackId('admin'));
      await manager.command('showroom', 'staff');
      await manager.clickInForm(`change-staff ${id}`, id);
      await manager.submit({ roles: [], status: 'left', language: 'slack' });
      await manager.clickInForm(`change-staff ${id}`, id);
      createStaffStore(stage.house.db).setLanguage(Number(id), 'zh-CN');
      await manager.submit({ roles: [], status: 'active', language: 'en' });
      createStaffStore(stage.house.db).setLanguage(Number(id), null);
    },
  ],
  [
    'a change of somebody who is not there, by one who may not',
    async ({ as }) => {
      await as('rep').clickInForm('change-staff 1', '1');
      await as('rep').clickInForm('add-staff', '1');
    },
  ],
  [
    'many showrooms',
    async ({ house, wording, as, bench }) => {
      const { id: _same, ...showroom } = house.showroom;
      for (let number = 0; number < SHOWROOMS; number += 1)
        createShowroomStore(house.db).add(
          { ...showroom, code: `X${number}`, name: wording.name(number) },
          house.clock.now(),
        );
      await bench.person('U_STRANGER2').command('showroom', 'help');
      await bench.person('U_STRANGER2').openHome();
      await as('admin').command('showroom', 'staff');
      await as('admin').clickInForm('staff-showroom', '2');
      await as('admin').clickInForm('add-staff', '2');
      await as('admin').submit({ people: ['U_STAFF1', slackId('rep')], roles: ['rep'] });
    },
  ],
  [
    'a language of one’s own',
    async ({ as, bench }) => {
      await as('rep').command('showroom', 'language');
      await as('rep').submit();
      await as('rep').submit({ language: 'zh-CN' });
      await as('rep').command('showroom', 'language');
      await as('rep').submit({ language: 'slack' });
      await bench.deliver();
    },
  ],
];
