import { describe, expect, test } from 'vitest';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { changeSettings } from '../../src/use-cases/change-settings.js';
import { changesOf } from '../support/a-change.js';
import { expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aToken } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const settingsNow = ({ db, showroom }: House) => createShowroomStore(db).get(showroom.id);
const changed = (house: House) => changesOf(house).filter(({ kind }) => kind === 'setting-changed');

describe('who may change settings', () => {
  test('is a manager or an admin', () => {
    const house = aShowroom();
    const allowed = PARTS.filter(
      (part) => changeSettings(house.deps, { name: part }, house.actor(part), aToken()).kind === 'changed',
    );
    expect(allowed).toEqual(['manager', 'otherManager', 'admin']);
  });

  test('is in another showroom only an admin', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    const allowed = PARTS.filter((part) => {
      const actor = { ...house.actor(part), showroom };
      return changeSettings(house.deps, { name: 'Elsewhere' }, actor, aToken()).kind === 'changed';
    });
    expect(allowed).toEqual(['admin']);
    expect(createShowroomStore(house.db).get(showroom.id).name).toBe('Elsewhere');
    expect(settingsNow(house).name).toBe('Beijing East');
  });
});

describe('a change', () => {
  test('is in the journal with the values before and after, one entry for each that differs', () => {
    const house = aShowroom();
    const change = { digestTime: '08:15', opensAt: '09:00', quietFrom: '21:00', quietUntil: '08:00' };
    expectKind(changeSettings(house.deps, change, house.actor('manager'), aToken()), 'changed');
    expect(changed(house)).toEqual([
      { kind: 'setting-changed', setting: 'digestTime', before: '08:30', after: '08:15' },
      { kind: 'setting-changed', setting: 'quietFrom', before: null, after: '21:00' },
      { kind: 'setting-changed', setting: 'quietUntil', before: null, after: '08:00' },
    ]);
  });

  test('that does not go with what stays changes nothing', () => {
    const house = aShowroom();
    const before = settingsNow(house);
    const change = { name: 'New', closesAt: '08:00' };
    expect(changeSettings(house.deps, change, house.actor('manager'), aToken())).toEqual({
      kind: 'invalid',
      errors: { closesAt: 'closing-before-opening', digestTime: 'digest-after-closing' },
    });
    expect(settingsNow(house)).toEqual(before);
    expect(changed(house)).toEqual([]);
  });

  test('delivered twice counts once, though somebody changed it again between', () => {
    const house = aShowroom();
    const token = aToken();
    const manager = house.actor('manager');
    changeSettings(house.deps, { name: 'First' }, manager, token);
    changeSettings(house.deps, { name: 'Second' }, manager, aToken());
    changeSettings(house.deps, { name: 'First' }, manager, token);
    expect(settingsNow(house).name).toBe('Second');
  });

  test('keeps the closing days that are past', () => {
    const house = aShowroom();
    const manager = house.actor('manager');
    changeSettings(house.deps, { closingDays: ['2026-03-03', '2026-03-09'] }, manager, aToken());
    house.clock.passDays(5);
    changeSettings(house.deps, { closingDays: ['2026-04-01'] }, manager, aToken());
    expect(settingsNow(house).closingDays).toEqual(['2026-03-03', '2026-04-01']);
  });
});

describe('another team channel', () => {
  const move = (house: House, teamChannel: string) =>
    changeSettings(house.deps, { teamChannel }, house.actor('manager'), aToken());

  test('is welcomed, and gets what was not said yet; what stands or may stand in the old one stays', () => {
    const house = aShowroom();
    const { id: showroomId } = house.showroom;
    const store = createNotificationStore(house.db);
    const recipient = { channel: 'C_TEAM' };
    const digest = (day: string, threadOf?: number) =>
      store.add({ kind: 'digest', showroomId, day, recipient, threadOf }, house.clock.now());
    const stands = digest('2026-03-01');
    store.delivered(store.get(stands), { channel: 'C_TEAM', ts: '1.1' });
    const inThread = digest('2026-03-01', stands);
    const asked = digest('2026-03-01');
    store.markAttempt(asked, house.clock.now());
    const waits = digest('2026-03-02');
    const inItsThread = digest('2026-03-02', waits);
    expectKind(move(house, 'C_NEW'), 'changed');
    const channels = [stands, inThread, asked, waits, inItsThread].map((id) => store.get(id).channel);
    expect(channels).toEqual(['C_TEAM', 'C_TEAM', 'C_TEAM', 'C_NEW', 'C_NEW']);
    expect(notified(house, 'welcome').map(({ channel, state }) => [channel, state])).toEqual([
      ['C_TEAM', 'delivered'],
      ['C_NEW', 'pending'],
    ]);
  });

  test('is not another showroom’s, unless that one is closed', () => {
    const house = aShowroom();
    const { showroom } = anotherShowroom(house);
    expect(move(house, 'C_NY')).toEqual({ kind: 'invalid', errors: { teamChannel: 'team-channel-taken' } });
    createShowroomStore(house.db).setClosed(showroom.id, house.clock.now());
    expect(move(house, 'C_NY').kind).toBe('changed');
  });

  test('that is the same one is not welcomed again', () => {
    const house = aShowroom();
    move(house, 'C_TEAM');
    expect(recipients(house, 'welcome')).toEqual(['C_TEAM']);
  });
});
