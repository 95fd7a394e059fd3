import { describe, expect, test } from 'vitest';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { aBot, type LogLine } from '../support/a-bot.js';
import { anActiveCustomer } from '../support/a-customer.js';
import { wordsOf } from '../support/person.js';
import { fillsRegistration } from '../support/walk-in.js';

async function aQuietBot() {
  const world = await aBot({ timing: { acknowledgeMs: 500 } });
  await world.idle();
  return { ...world, rep: world.person('rep') };
}

const BREAK = `create trigger broken before insert on customers begin select raise(abort, 'disk is broken'); end`;

/** The reference that the person was told, in the log beside what happened. */
const inLog = (log: LogLine[], words: string) => {
  const [, reference] = /\*([0-9A-F]{8})\*/.exec(words) ?? [];
  return log.find((line) => reference !== undefined && line.reference === reference);
};

describe('something unexpected', () => {
  test('in a command is told with a reference that is logged', async () => {
    const { rep, db, log, ...rest } = await aQuietBot();
    const house = { ...rest, db, log };
    anActiveCustomer(house, { name: 'Zhang Wei', phone: '13812345678' });
    db.$client.exec(`update journal set happening = '{'`);
    await rep.command('/customer Zhang');
    const told = await rep.sees(/Something went wrong on my side[\s\S]*tell your admin the reference/);
    expect(told.ephemeralFor).toBe(rep.id);
    expect(inLog(log, told.text)).toMatchObject({
      user: 'U_REP',
      err: { message: expect.stringMatching(/JSON/) },
    });
  });

  test('in a form is told, nothing is half-saved, and the form stays to be sent again', async () => {
    const { rep, db, log, ...house } = await aQuietBot();
    const form = await fillsRegistration(rep);
    db.$client.exec(BREAK);
    await expect(form.submit()).rejects.toThrow('trouble connecting');
    const told = await rep.sees(/Something went wrong on my side/, { in: 'dm' });
    expect(inLog(log, told.text)).toBeDefined();
    expect(createCustomerStore(db).findOpenByPhone(house.showroom.id, '+8613812345678')).toBeUndefined();
    db.$client.exec('drop trigger broken');
    expect(form.isOpen).toBe(true);
    expect(await form.submit()).toEqual({});
    await rep.sees(/Zhang Wei is on file as \*BJ-0001\*/);
  });

  test('behind a button is told beside it', async () => {
    const { rep, db, log, ...rest } = await aQuietBot();
    const house = { ...rest, db, log };
    anActiveCustomer(house, { name: 'Zhang Wei' });
    await rep.command('/customer Zhang');
    await rep.sees(/Timeline/);
    db.$client.exec(`update journal set happening = '{'`);
    await rep.click('Log revisit');
    const told = await rep.sees(/Something went wrong on my side/);
    expect(inLog(log, told.text)).toBeDefined();
  });

  test('never puts a customer into the log', async () => {
    const { rep, db, log } = await aQuietBot();
    const form = await fillsRegistration(rep, { note: 'Secret note' });
    db.$client.exec(BREAK);
    await expect(form.submit()).rejects.toThrow('trouble connecting');
    await rep.sees(/Something went wrong/, { in: 'dm' });
    expect(JSON.stringify(log)).toContain('disk is broken');
    expect(JSON.stringify(log)).not.toMatch(/Zhang|1381234|Secret/);
  });
});

/** Nothing fails until all that was done is to be kept: a row points to a customer who is not there. */
const failToCommit = (table: string) => `
  create table later (customer_id integer references customers(id) deferrable initially deferred);
  create trigger failing after insert on ${table} begin insert into later values (999999); end`;

describe('what cannot be committed', () => {
  test('is not acknowledged: a form stays, and the person is told', async () => {
    const { rep, db, log, showroom } = await aQuietBot();
    const form = await fillsRegistration(rep);
    db.$client.exec(failToCommit('customers'));
    await expect(form.submit()).rejects.toThrow('trouble connecting');
    const told = await rep.sees(/Something went wrong on my side/, { in: 'dm' });
    expect(inLog(log, told.text)).toMatchObject({ err: { message: expect.stringMatching(/FOREIGN KEY/) } });
    expect(createCustomerStore(db).findOpenByPhone(showroom.id, '+8613812345678')).toBeUndefined();
    db.$client.exec('drop trigger failing');
    expect(await form.submit()).toEqual({});
    await rep.sees(/Zhang Wei is on file as \*BJ-0001\*/);
  });

  test('is not told as done where a button was pressed, and no card says so', async () => {
    const { rep, db, person, idle } = await aQuietBot();
    const manager = person('manager');
    await (await fillsRegistration(rep)).submit();
    await manager.sees(/New registration/);
    db.$client.exec(failToCommit('dues'));
    await expect(manager.click('Approve')).rejects.toThrow('something went wrong');
    await manager.sees(/Something went wrong on my side/, { in: 'dm' });
    await idle();
    expect(wordsOf(await manager.sees(/New registration/))).not.toMatch(/Approved/);
    expect(db.$client.prepare('select status from customers').pluck().all()).toEqual(['registered']);
  });
});

test('what a command was to do and could not be committed is not told as done', async () => {
  const { person, db, idle } = await aQuietBot();
  const manager = person('manager');
  db.$client.exec(failToCommit('notifications'));
  await manager.command('/showroom digest');
  await manager.sees(/Something went wrong on my side/);
  await idle();
  expect(manager.messages().map(wordsOf).join()).not.toMatch(/on its way/);
});

test('an answer that cannot be given where it was asked for comes as a DM', async () => {
  const { rep, clock } = await aQuietBot();
  const form = await fillsRegistration(rep);
  // Slack takes answers to a command for half an hour.
  clock.passMs(31 * 60_000);
  expect(await form.submit()).toEqual({});
  const told = await rep.sees(/Zhang Wei is on file as/, { in: 'dm' });
  expect(told.ephemeralFor).toBeUndefined();
});

test('Slack refuses to open a form: the person is told', async () => {
  const { rep, workspace } = await aQuietBot();
  workspace.faults.onCall('views.open', { kind: 'error', code: 'internal_error' });
  await rep.command('/register');
  await rep.sees(/Something went wrong on my side/);
  await rep.command('/register');
  await rep.modal('Register a customer');
});

test('a rep who has left is told whom to ask, also with a form in hand', async () => {
  const { rep, db, actor, showroom } = await aQuietBot();
  const form = await fillsRegistration(rep);
  createStaffStore(db).setStatus(actor('rep').staff.id, 'left');
  expect(await form.submit()).toEqual({});
  await rep.sees(/not on the showroom’s staff yet[\s\S]*<@U_MANAGER>/);
  expect(createCustomerStore(db).findOpenByPhone(showroom.id, '+8613812345678')).toBeUndefined();
});

test('two registrations of one phone at the same moment: one is refused beside the phone', async () => {
  const { rep, person } = await aQuietBot();
  const forms = [await fillsRegistration(rep), await fillsRegistration(person('otherRep'))];
  const errors = await Promise.all(forms.map((form) => form.submit()));
  expect(errors.map((error) => Object.keys(error)).sort()).toEqual([[], ['phone']]);
});
