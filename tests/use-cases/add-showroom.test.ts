import { describe, expect, test } from 'vitest';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { addShowroom } from '../../src/use-cases/add-showroom.js';
import { parkNotification } from '../../src/use-cases/deliver-notification.js';
import { identify } from '../../src/use-cases/identify.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { listShowrooms } from '../../src/use-cases/list-showrooms.js';
import { expectKind } from '../support/a-customer.js';
import { aSetUp, aShowroom, type House, PARTS, type Part, slackId, WORDS } from '../support/a-showroom.js';
import { aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const SHANGHAI = {
  name: 'Shanghai',
  code: 'SH',
  teamChannel: 'C_SH',
  managers: ['U_SH'],
  reps: ['U_SH', 'U_SH2'],
  executives: [],
};

const add = (house: House, different: object = {}, part: Part = 'admin', token = aToken()) =>
  addShowroom(house.deps, aSetUp({ ...SHANGHAI, ...different }), WORDS, house.actor(part), token);

describe('a further showroom', () => {
  test('has people, base data and a channel of its own, and the admin of before looks after it', () => {
    const house = aShowroom();
    const { showroom } = expectKind(add(house), 'opened');
    const manager = identify(house.deps, 'U_SH');
    expect(manager).toMatchObject({
      actor: { staff: { roles: ['rep', 'manager'] }, showroom: { code: 'SH' } },
    });
    expect(listBaseData(house.deps, showroom.id).levels).toHaveLength(4);
    expect(recipients(house, 'welcome')).toEqual(['C_TEAM', 'C_SH']);
    expect(listShowrooms(house.deps, house.actor('admin').staff).map(({ code }) => code)).toEqual([
      'BJ',
      'SH',
    ]);
    expect(identify(house.deps, slackId('admin'), showroom.id)).toMatchObject({
      actor: { staff: { showroomId: house.showroom.id }, showroom: { code: 'SH' } },
    });
  });

  test('is opened by admins only', () => {
    const opened = PARTS.filter((part) => add(aShowroom(), {}, part).kind === 'opened');
    expect(opened).toEqual(['admin']);
  });

  test('needs a code and a channel of its own, and people who are on no staff', () => {
    const house = aShowroom();
    const taken = {
      code: 'BJ',
      teamChannel: 'C_TEAM',
      managers: ['U_SH', slackId('rep')],
      executives: [slackId('executive'), slackId('admin')],
    };
    expect(add(house, taken)).toEqual({
      kind: 'invalid',
      errors: { code: 'code-taken', teamChannel: 'team-channel-taken' },
      elsewhere: { managers: ['Li Wei'], executives: ['Chen Jie', 'Sun Lei'] },
    });
    expect(createShowroomStore(house.db).all()).toHaveLength(1);
    expect(identify(house.deps, 'U_SH').kind).toBe('stranger');
  });

  test('sent in twice is opened once', () => {
    const house = aShowroom();
    const token = aToken();
    const { showroom } = expectKind(add(house, {}, 'admin', token), 'opened');
    expect(add(house, {}, 'admin', token)).toEqual({ kind: 'opened', showroom });
    expect(recipients(house, 'welcome')).toEqual(['C_TEAM', 'C_SH']);
  });

  test('without an admin of its own has its troubles told to the others’', () => {
    const house = aShowroom();
    add(house);
    const welcome = notified(house, 'welcome').at(-1);
    parkNotification(house.deps, createNotificationStore(house.db).get(welcome?.id ?? 0), 'not_in_channel');
    expect(recipients(house, 'delivery-problem')).toEqual(['Sun Lei']);
  });
});
