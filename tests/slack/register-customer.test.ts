import { describe, expect, test } from 'vitest';
import { createBaseDataStore } from '../../src/store/base-data-store.js';
import { createChoiceStore } from '../../src/store/choice-store.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { en } from '../../src/text/en.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer, aRegisteredCustomer, concluded, sentBack } from '../support/a-customer.js';
import { withMoreEntries } from '../support/a-long-list.js';
import { aliveIn, parsedWords } from '../support/alive.js';
import { aLoss } from '../support/forms.js';
import { wordsOf } from '../support/person.js';
import { fillsRegistration, registers } from '../support/walk-in.js';

describe('the form', () => {
  test('asks for what is required first, and requires no more', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    await rep.command('/showroom register');
    const form = await rep.modal('Register a customer');
    expect(form.blockIds.slice(0, 5)).toEqual(['name', 'phone', 'noPhone', 'source', 'level']);
    expect(Object.keys(await form.submit())).toEqual(['name', 'source', 'level']);
    form.fill({ name: 'Zhang Wei', phone: '13812345678', source: 'walk-in', level: 'H' });
    expect(await form.submit()).toEqual({});
    await rep.sees(/Zhang Wei is on file as \*BJ-0001\*/);
  });

  test('takes everything that is known, and the card shows it', async () => {
    const { person } = await aBot();
    const manager = person('manager');
    await registers(person('rep'), {
      desiredModels: ['Sonata', 'Tucson'],
      focusPoints: ['space', 'safety'],
      industry: 'finance',
      attire: 'business',
      competitorModels: ['Camry'],
      testDrive: 'Test drive today',
      budget: '200000',
      note: 'Comes back on Sunday.',
    });
    const card = wordsOf(await manager.sees(/New registration/));
    for (const words of ['138 1234 5678', 'Sonata, Tucson', 'space, safety', 'Camry', 'CN¥200,000'])
      expect(card).toContain(words);
    for (const words of ['finance', 'business', 'Had a test drive', 'Comes back on Sunday.'])
      expect(card).toContain(words);
  });

  test('marks what is wrong beside its field and keeps what was typed', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    const form = await fillsRegistration(rep, { phone: '12', note: 'Wants a red one.' });
    expect(await form.submit()).toEqual({ phone: expect.stringContaining('This number cannot exist') });
    expect(form.values).toMatchObject({ name: 'Zhang Wei', phone: '12', note: 'Wants a red one.' });
    form.fill({ phone: '+49 30 901820' });
    expect(await form.submit()).toEqual({});
  });

  test('refuses a phone that was left empty, unless the guest left none', async () => {
    const { person } = await aBot();
    const manager = person('manager');
    const form = await fillsRegistration(person('rep'), { phone: null });
    expect(await form.submit()).toEqual({ phone: expect.stringContaining('Left no phone') });
    form.fill({ noPhone: 'Left no phone' });
    expect(await form.submit()).toEqual({});
    await manager.sees(/New registration to audit[\s\S]*Left no phone/);
  });

  test.each([
    ['a budget that is no number', { budget: 'a lot' }, 'budget'],
    ['a budget with cents', { budget: '1.5' }, 'budget'],
    ['a name that is too long', { name: 'x'.repeat(81) }, 'name'],
    ['a note that is too long', { note: 'x'.repeat(1001) }, 'note'],
    ['a name of spaces', { name: '   ' }, 'name'],
  ])('refuses %s', async (_what, words, field) => {
    const { person } = await aBot();
    const form = await fillsRegistration(person('rep'), words);
    expect(Object.keys(await form.submit())).toEqual([field]);
  });

  test('names who has the phone on file, since when and at which level', async () => {
    const { person, clock, ...house } = await aBot();
    aRegisteredCustomer({ clock, ...house }, { by: 'otherRep', phone: '13812345678', level: 'B' });
    clock.passDays(1);
    const form = await fillsRegistration(person('rep'), { phone: '+86 138-1234-5678' });
    expect(await form.submit()).toEqual({
      phone: 'Already on file: BJ-0001, with Anna Berg since 2 Mar 2026, level B.',
    });
    expect(form.values).toMatchObject({ name: 'Zhang Wei' });
  });

  test('searches a list that is longer than Slack shows', async () => {
    const { person, db, showroom } = await aBot();
    const models = Array.from({ length: 120 }, (_, at) => ({ name: `Model ${at + 1}`, code: null }));
    createBaseDataStore(db, showroom.id).addEntries('desiredModel', models);
    createBaseDataStore(db, showroom.id).addEntries('source', models);
    const manager = person('manager');
    await registers(person('rep'), { source: 'Model 117', desiredModels: ['Model 118', 'Tucson'] });
    await manager.sees(/Model 117[\s\S]*Tucson, Model 118/);
  });
});

test('a correction loses nothing of what a customer wants, though it be more than Slack shows', async () => {
  const { person, ...house } = await aBot();
  withMoreEntries(house, 'desiredModel', 130);
  const models = createChoiceStore(house.db, house.showroom.id).first('desiredModel');
  const customer = aRegisteredCustomer(house, { desiredModels: ['Sonata'] });
  const customers = createCustomerStore(house.db);
  customers.addInterests(
    customer.id,
    models.map(({ id }) => id),
  );
  // What is no longer offered is still wanted.
  house.db.$client.prepare("update entries set retired_at = 1 where name = 'Tucson'").run();
  sentBack(house, customer);
  const rep = person('rep');
  await rep.command(`/customer ${customer.number}`);
  await rep.click('Correct and resubmit');
  const form = await rep.modal(en.correct.title);
  expect(form.values.desiredModels).toHaveLength(100);
  expect(form.text).toContain('33 more entries stay as they are');
  expect(await form.submit()).toEqual({});
  await rep.sees(/goes to your manager again/);
  expect(customers.interestsOf(customer.id)).toHaveLength(133);
});

test('one form submitted twice counts once', async () => {
  const { person, workspace, idle } = await aBot();
  const manager = person('manager');
  // Without a phone nothing but the form tells that it is the same guest.
  const form = await fillsRegistration(person('rep'), { phone: null, noPhone: 'Left no phone' });
  workspace.faults.deliverTwice();
  expect(await form.submit()).toEqual({});
  await manager.sees(/New registration/);
  await idle();
  await manager.command('/stats today');
  await manager.sees(/Enquiries: 1/);
  expect(manager.messages().filter(({ text }) => text.includes('New registration'))).toHaveLength(1);
});

test('a customer who comes back is linked to the earlier file', async () => {
  const { person, ...house } = await aBot();
  concluded(house, anActiveCustomer(house, { phone: '13812345678' }), aLoss(house));
  const confirmation = await registers(person('rep'));
  expect(confirmation.text).toContain('Welcome back: the earlier file BJ-0001 is linked.');
});

test('without a manager the admin is told that a customer waits', async () => {
  const { person, db, actor } = await aBot();
  for (const part of ['manager', 'otherManager'] as const)
    createStaffStore(db).setStatus(actor(part).staff.id, 'left');
  const admin = person('admin');
  const confirmation = await registers(person('rep'));
  expect(confirmation.text).toContain(en.register.noManager);
  await admin.sees(/BJ-0001 waits for a manager’s decision/);
});

test.each(['executive', 'admin'] as const)(
  'the %s may not register, and is told so at once',
  async (part) => {
    const { person } = await aBot();
    const someone = person(part);
    await someone.command('/register');
    await someone.sees(/Your role does not allow this/);
  },
);

describe('hostile words', () => {
  const NAMES = [
    '<!channel> & <@U_MANAGER>',
    '<https://evil.example|Click> http://evil.example',
    '*bold* _italic_ ~gone~ `code` ```block```',
    '👨‍👩‍👧‍👦👍🏽 e\u0301 نجمة \u202Eevil\u202C',
    '&lt;!here&gt;',
  ];

  test.each(NAMES)('%s stays what it is', async (name) => {
    const { person, tick, clock } = await aBot();
    const people = [person('rep'), person('otherRep'), person('manager')] as const;
    const [rep, other, manager] = people;
    await registers(rep, { name, note: `${name} <!here>` });
    await manager.click('Approve');
    await rep.sees(/Registration approved/);
    clock.passDays(1);
    await tick();
    await rep.sees(/Your revisits for/);
    await rep.command('/customer 5678');
    await rep.sees(/Timeline/);
    await other.command('/stats yesterday', { in: 'sales-floor' });
    await other.click('Share to channel');
    await other.sees(/Shared by Anna Berg/);
    await rep.click('Won');
    const won = await rep.modal('Won');
    won.fill({ model: 'Sonata', price: '100000' });
    await won.submit();
    await manager.click('Return');
    const reason = await manager.modal();
    reason.fill({ reason: name });
    await reason.submit();
    await rep.sees(/Won returned/);

    const messages = people.flatMap((one) => one.messages());
    expect(messages.length).toBeGreaterThan(8);
    expect(aliveIn(messages).filter((found) => found !== '<@U_REP>')).toEqual([]);
    for (const mark of ['bold*', '_italic', '~gone', '`code'])
      expect(messages.flatMap(parsedWords).filter((words) => words.includes(mark))).toEqual([]);
  });
});
