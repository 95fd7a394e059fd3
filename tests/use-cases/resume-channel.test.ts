import { expect, test } from 'vitest';
import type { NotificationKind } from '../../src/domain/notification.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { markDelivered, parkNotification, viewProblem } from '../../src/use-cases/deliver-notification.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { resumeChannel } from '../../src/use-cases/resume-channel.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aToken } from '../support/forms.js';
import { notified } from '../support/notified.js';

const TEAM = 'C_TEAM';

const said = (house: House) =>
  dueDeliveries(house.deps)
    .filter(({ notification: { channel } }) => channel !== null)
    .map(({ notification: { kind } }) => kind);
const stateOf = (house: House, kind: NotificationKind) => notified(house, kind).map(({ state }) => state);

/** Slack refuses whatever the channel is to be told. */
function refused(house: House, problem: string) {
  for (const { notification } of dueDeliveries(house.deps))
    if (notification.channel !== null) parkNotification(house.deps, notification, problem);
}

/** A showroom whose bot nobody has invited into the team channel, with its welcome put aside. */
function aHouseUnheard({ problem = 'not_in_channel' } = {}) {
  const house = aShowroom();
  refused(house, problem);
  expect(stateOf(house, 'welcome')).toEqual(['parked']);
  return house;
}

test.each(['not_in_channel', 'channel_not_found'])(
  'what was put aside as %s is said when the bot has joined, once',
  (problem) => {
    const house = aHouseUnheard({ problem });
    resumeChannel(house.deps, TEAM);
    expect(said(house)).toEqual(['welcome']);
    for (const { notification } of dueDeliveries(house.deps))
      markDelivered(house.deps, notification, { channel: TEAM, ts: `${notification.id}.0` });
    resumeChannel(house.deps, TEAM);
    expect(said(house)).toEqual([]);
  },
);

test('what Slack refused for another reason stays aside', () => {
  const house = aHouseUnheard({ problem: 'msg_too_long' });
  resumeChannel(house.deps, TEAM);
  expect(stateOf(house, 'welcome')).toEqual(['parked']);
});

test('another channel’s news is nothing to this one, nor that of one the showroom has left', () => {
  const house = aHouseUnheard();
  resumeChannel(house.deps, 'C_OTHER');
  expect(stateOf(house, 'welcome')).toEqual(['parked']);
  createShowroomStore(house.db).change(house.showroom.id, { teamChannel: 'C_OTHER' });
  resumeChannel(house.deps, TEAM);
  expect(stateOf(house, 'welcome')).toEqual(['parked']);
});

test('of the digests put aside only today’s comes after the welcome', () => {
  const house = aHouseUnheard();
  const wanted = () => {
    postDigest(house.deps, house.actor('manager'), aToken());
    refused(house, 'not_in_channel');
  };
  wanted();
  house.clock.passDays(1);
  wanted();
  resumeChannel(house.deps, TEAM);
  expect(stateOf(house, 'digest')).toEqual(['delivered', 'pending']);
  expect(said(house)).toEqual(['welcome', 'digest']);
});

test('whoever was about to hear of the trouble does not, and hears of it when it comes back', () => {
  const house = aHouseUnheard();
  const [told] = notified(house, 'delivery-problem');
  expect(told?.state).toBe('pending');
  resumeChannel(house.deps, TEAM);
  expect(stateOf(house, 'delivery-problem')).toEqual(['delivered']);
  refused(house, 'not_in_channel');
  const again = notified(house, 'delivery-problem').filter(({ state }) => state === 'pending');
  expect(again).toHaveLength(1);
  expect(viewProblem(house.deps, again[0]?.subjectId ?? 0).problem).toBe('not_in_channel');
  expect(createNotificationStore(house.db).queuesDue(house.clock.now())).toContain(
    `staff ${house.actor('admin').staff.id}`,
  );
});
