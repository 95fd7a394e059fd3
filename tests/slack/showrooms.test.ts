import { expect, test } from 'vitest';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { aBot } from '../support/a-bot.js';
import { aRegisteredCustomer } from '../support/a-customer.js';
import { STRANGER } from '../support/a-workspace.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { wordsOf } from '../support/person.js';
import { registers } from '../support/walk-in.js';

const SOUTH = 'south-floor';

/** Beijing and New York, each with a customer of today. */
async function twoShowrooms() {
  const bot = await aBot();
  const other = anotherShowroom(bot, { timeZone: 'Asia/Shanghai' });
  aRegisteredCustomer(bot, { name: 'Zhang' });
  return { ...bot, other };
}

test('an admin opens a second showroom, whose people start at once', async () => {
  const { person, personOf, workspace } = await aBot({ otherChannels: [SOUTH] });
  const admin = person('admin');
  const manager = personOf(STRANGER);
  const channel = workspace.channelId(SOUTH);
  workspace.admin.addToChannel(channel, workspace.botUserId);
  await admin.command('/showroom showrooms');
  const list = await admin.modal('Showrooms');
  await list.press('Open another showroom');
  const form = await admin.modal('Another showroom');
  form.fill({
    name: 'Beijing South',
    code: 'bj',
    teamChannel: channel,
    timeZone: 'Asia/Shanghai',
    country: 'China (CN)',
    managers: [STRANGER, 'U_REP'],
    desiredModels: 'Sonata',
  });
  expect(await form.submit()).toEqual({
    code: 'This code is taken. Please choose another one.',
    managers: expect.stringContaining('Already on the staff of a showroom: Li Wei.'),
  });
  form.fill({ code: 'bs', managers: [STRANGER], reps: [STRANGER] });
  expect(await form.submit()).toEqual({});
  await form.shows(/Beijing South is open, with the code BS/);
  await list.shows(/BS · Beijing South/);
  await manager.sees(/every walk-in is registered here/, { in: SOUTH });
  await registers(manager, { source: 'Walk-in', desiredModels: ['Sonata'] });
  await manager.sees(/New registration to audit[\s\S]*BS-0001/);
});

test('a further showroom whose channel the bot is not in yet is opened, and says how to invite it', async () => {
  const { person, workspace } = await aBot({ otherChannels: [SOUTH] });
  const admin = person('admin');
  const channel = workspace.channelId(SOUTH);
  await admin.command('/showroom showrooms');
  await (await admin.modal('Showrooms')).press('Open another showroom');
  const form = await admin.modal('Another showroom');
  form.fill({
    name: 'Beijing South',
    code: 'bs',
    teamChannel: channel,
    timeZone: 'Asia/Shanghai',
    country: 'China (CN)',
    managers: [STRANGER],
    desiredModels: 'Sonata',
  });
  expect(await form.submit()).toEqual({});
  await form.shows(/Beijing South is open[\s\S]*I am not in <#C[^>]*> yet[\s\S]*\/invite @Showroom/);
});

test('an executive compares the numbers of the showrooms', async () => {
  const { person } = await twoShowrooms();
  const executive = person('executive');
  await executive.command('/stats');
  await executive.sees(/Beijing East: Today[\s\S]*Enquiries: 1/);
  await executive.choose('statistics-showroom', 'NY · New York');
  await executive.sees(/New York: Today[\s\S]*Enquiries: 0/);
  for (const words of ['/stats today NY', '/stats ny', '/showroom stats NY today']) {
    await executive.command(words);
    await executive.sees(/New York: Today/);
  }
  const home = await executive.home();
  const [select = ''] = Object.keys(home.values);
  await home.choose(select, 'NY · New York');
  const numbers = await executive.modal('Showroom');
  await numbers.shows(/New York: Today/);
  const [selectThere = ''] = Object.keys(numbers.values);
  await numbers.choose(selectThere, 'BJ · Beijing East');
  await numbers.shows(/Beijing East: Today/);
});

test('numbers of a chosen showroom are shared as that showroom’s', async () => {
  const { person } = await twoShowrooms();
  const executive = person('executive');
  const rep = person('rep');
  await executive.command('/stats today NY', { in: 'sales-floor' });
  await executive.sees(/New York: Today/);
  await executive.click('Share to channel');
  await rep.sees(/New York: Monday[\s\S]*Shared by Chen Jie/, { in: 'sales-floor' });
});

test('an admin sees how the bot does, in any showroom, and registers nobody there', async () => {
  const { person, db, other } = await twoShowrooms();
  const admin = person('admin');
  await admin.command('/showroom status NY');
  await admin.sees(/How I am doing[\s\S]*New York[\s\S]*2 of 2 open/);
  await admin.command('/register NY');
  await admin.sees('Your role does not allow this');
  await admin.command('/revisit NY');
  await admin.sees('Your role does not allow this');
  expect(createShowroomStore(db).counts(other.showroom.id).openCustomers).toBe(0);
});

test('whoever belongs to one showroom is not offered another', async () => {
  const { person } = await twoShowrooms();
  const rep = person('rep');
  await rep.command('/stats today');
  const answer = await rep.sees(/Beijing East: Today/);
  expect(wordsOf(answer)).not.toContain('New York');
  await rep.command('/showroom showrooms');
  await rep.sees('Your role does not allow this');
});

test('a closed showroom is looked at and not changed, until it is opened again', async () => {
  const { person, idle, db, showroom } = await twoShowrooms();
  await idle();
  const admin = person('admin');
  const manager = person('manager');
  await admin.command('/showroom showrooms');
  const list = await admin.modal('Showrooms');
  await list.press('Close showroom');
  const form = await admin.modal('Close showroom');
  expect(form.text).toMatch(/nothing can be changed there.*1 open customer and 1 decision to take/s);
  expect(await form.submit()).toEqual({});
  await list.shows(/Closed since 2 Mar 2026/);

  await manager.command('/register');
  await manager.sees(/Beijing East is closed: its customers and numbers can be looked up/);
  await manager.click('Approve', { in: 'dm' });
  expect(createShowroomStore(db).counts(showroom.id).pending).toBe(1);
  await manager.command('/customer Zhang');
  await manager.sees(/Zhang[\s\S]*BJ-0001/);
  const home = await manager.home();
  expect(home.text).toContain('Beijing East is closed');

  await list.press('Open again');
  const reopening = await admin.modal('Open again');
  expect(await reopening.submit()).toEqual({});
  await manager.command('/register');
  await manager.modal('Register a customer');
});
