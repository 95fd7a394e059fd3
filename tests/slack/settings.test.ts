import { describe, expect, test } from 'vitest';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { aBot } from '../support/a-bot.js';
import { aRegisteredCustomer, sentBack } from '../support/a-customer.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { wordsOf } from '../support/person.js';
import { registers } from '../support/walk-in.js';

const EAST = 'east-floor';

/** A manager before the settings, with one of the sections opened. */
async function changing(title: string, look: Parameters<typeof aBot>[0] = {}) {
  const bot = await aBot({ otherChannels: [EAST], ...look });
  const manager = bot.person('manager');
  await manager.command('/showroom settings');
  const settings = await manager.modal('Settings');
  await settings.press(`Change ${title}`);
  const form = await manager.modal(title);
  const showroomNow = () => createShowroomStore(bot.db).get(bot.showroom.id);
  return { ...bot, manager, settings, form, showroomNow };
}

test('a manager changes the hours; what does not go together stands beside its field', async () => {
  const { settings, form, manager } = await changing('Schedule');
  expect(settings.text).toMatch(
    /Morning digest at 08:30 · No evening summary\nOpen 09:00 – 20:00, every day/,
  );
  form.fill({ digestTime: '20:30', summary: 'Post a summary in the evening', closingDays: 'Christmas' });
  expect(await form.submit()).toEqual({ closingDays: expect.stringContaining('one day a line') });
  form.fill({ closingDays: '2026-03-01\n2026-04-04 – 2026-04-06' });
  // A time for the summary is suggested.
  expect(await form.submit()).toEqual({ digestTime: expect.stringContaining('before the showroom closes') });
  form.fill({ digestTime: '07:45', summaryTime: '19:30' });
  expect(await form.submit()).toEqual({});
  expect(form.isOpen).toBe(false);
  await settings.shows(/Morning digest at 07:45 · Evening summary at 19:30/);
  expect(settings.text).toContain('Closed on 4 Apr 2026 – 6 Apr 2026');

  await settings.press('Change Quiet hours');
  const quiet = await manager.modal('Quiet hours');
  quiet.fill({ quiet: 'Post nothing at these times', quietFrom: '19:00', quietUntil: '07:45' });
  expect(await quiet.submit()).toEqual({
    quietFrom: expect.stringMatching(/fall into them: Evening summary at 19:30\. Choose other hours/),
  });
  quiet.fill({ quietFrom: '19:31' });
  expect(await quiet.submit()).toEqual({});
  await settings.shows(/Nothing is posted from 19:31 till 07:45 the next morning/);
});

test('the levels, and switching their preset, are reached from the settings', async () => {
  const { person } = await aBot();
  const manager = person('manager');
  await manager.command('/showroom settings');
  await (await manager.modal('Settings')).press('Change Levels');
  await (await manager.modal('Levels')).shows('Switch preset');
});

test('who gets which direct message is chosen, and nobody may be', async () => {
  const { settings, form } = await changing('Direct messages');
  form.fill({ decisions: null, 'audit-reminder': ['Managers', 'Admins'] });
  expect(await form.submit()).toEqual({});
  await settings.shows(/What was decided on own requests: nobody/);
  expect(settings.text).toContain('A request waits too long: Managers, Admins');
});

describe('the team channel', () => {
  test('in which the bot is not is saved once it is invited, and the digest comes there', async () => {
    const { form, settings, workspace, manager, clock, tick, showroomNow } = await changing('Team channel');
    const channel = workspace.channelId(EAST);
    form.fill({ teamChannel: channel });
    expect(await form.submit()).toEqual({});
    await form.shows(/I am not in <#C\w+> yet\. Open the channel, type `\/invite @Showroom`/);
    expect(showroomNow().teamChannel).not.toBe(channel);
    expect(form.values).toEqual({ teamChannel: channel });

    workspace.admin.addToChannel(channel, workspace.botUserId);
    expect(await form.submit()).toEqual({});
    await form.shows(/From now on I post in/);
    expect(showroomNow().teamChannel).toBe(channel);
    await settings.shows(`<#${channel}>`);
    await manager.sees(/every walk-in is registered here/, { in: EAST });
    clock.set('2026-03-03', '08:30');
    await tick();
    await manager.sees(/On the floor/, { in: EAST });
  });

  test.each([
    ['is archived', 'is_archived', /is archived\. Open it and choose “Unarchive”/],
    ['is gone', 'channel_not_found', /I cannot find .*: it is gone, or private/],
    ['may not be looked at', 'missing_scope', /install me again, with the scope `channels:read`/],
    ['is looked at while Slack is down', 'internal_error', /Slack did not answer .*`internal_error`/],
  ])('that %s is not saved, and it is said why', async (_what, code, words) => {
    const { form, workspace, showroom, showroomNow } = await changing('Team channel');
    const channel = workspace.channelId(EAST);
    if (code === 'is_archived') workspace.admin.archive(channel);
    else workspace.faults.onCall('conversations.info', { kind: 'error', code });
    form.fill({ teamChannel: channel });
    expect(await form.submit()).toEqual({});
    await form.shows(words);
    expect(showroomNow()).toEqual(showroom);
  });

  test('is told about in a direct message when the form was closed meanwhile', async () => {
    const { form, workspace, manager } = await changing('Team channel');
    workspace.faults.onCall('conversations.info', { kind: 'slow', ms: 500 });
    form.fill({ teamChannel: workspace.channelId(EAST) });
    expect(await form.submit()).toEqual({});
    await form.close();
    await manager.sees(/I am not in .* yet/, { in: 'dm' });
  });
});

test('another time zone is changed after its consequences were told', async () => {
  const { form, settings, showroomNow } = await changing('Time zone');
  form.fill({ timeZone: 'Asia/Shanghai' });
  expect(await form.submit()).toEqual({ timeZone: 'The showroom is in this time zone already.' });
  form.fill({ timeZone: 'America/New York' });
  expect(await form.submit()).toEqual({});
  await form.shows(/In \*America\/New York\* it is now 20:00 on 1 Mar 2026/);
  expect(form.text).toMatch(/The next digest comes on 3 Mar 2026 at 08:30.*Due dates stay the same/s);
  expect(showroomNow().timeZone).toBe('Asia/Shanghai');
  expect(await form.submit()).toEqual({});
  await settings.shows('America/New York');
  expect(showroomNow().timeZone).toBe('America/New_York');
});

test('where attire is switched off no form asks it and no card shows it', async () => {
  const { person, ...house } = await aBot();
  const [manager, rep] = [person('manager'), person('rep')];
  await registers(rep, { attire: 'business' });
  await manager.sees(/Attire\*\nbusiness/);
  await manager.command('/showroom settings');
  const settings = await manager.modal('Settings');
  await settings.press('Change Attire');
  const form = await manager.modal('Attire');
  form.fill({ usesAttire: null });
  expect(await form.submit()).toEqual({});
  await settings.shows(/Switched off: neither forms nor cards show it/);
  await settings.close();
  await rep.command('/register');
  expect((await rep.modal('Register a customer')).blockIds).not.toContain('attire');
  await rep.command('/customer Zhang');
  expect(wordsOf(await rep.sees(/Timeline/))).not.toMatch(/Attire|business/);
  sentBack(house, aRegisteredCustomer(house, { name: 'Qian' }));
  await rep.command('/customer Qian');
  await rep.click('Correct and resubmit');
  expect((await rep.modal('Correct registration')).blockIds).not.toContain('attire');
});

test('settings are not for reps, and a manager’s are those of the own showroom', async () => {
  const { person, db, deps, clock, showroom, ...house } = await aBot();
  anotherShowroom({ ...house, db, deps, clock, showroom });
  const rep = person('rep');
  await rep.command('/showroom settings');
  await rep.sees('Your role does not allow this');
  const manager = person('manager');
  await manager.command('/showroom settings NY');
  expect((await manager.modal('Settings')).text).toContain('Beijing East');
  const admin = person('admin');
  await admin.command('/showroom settings NY');
  const settings = await admin.modal('Settings');
  expect(settings.text).toContain('New York');
});
