import { describe, expect, test } from 'vitest';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { aBot, type LogLine } from '../support/a-bot.js';
import { anActiveCustomer } from '../support/a-customer.js';
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
