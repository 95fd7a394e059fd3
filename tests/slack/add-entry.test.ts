import { expect, test } from 'vitest';
import { en } from '../../src/text/en.js';
import { aBot } from '../support/a-bot.js';
import { aRegisteredCustomer, sentBack } from '../support/a-customer.js';
import { withMoreEntries } from '../support/a-long-list.js';
import type { Person } from '../support/person.js';

async function adds(manager: Person, list: string, name: string) {
  const form = await manager.modal(en.choices.title);
  form.fill({ list, name });
  return form.submit();
}

const TYPED = {
  name: 'Zhang Wei',
  phone: '138 1234 5678',
  level: 'H · H',
  focusPoints: ['space', 'safety'],
  testDrive: [en.register.testDriveToday],
  budget: '200000',
  industry: 'finance',
  note: `“${'长'.repeat(996)}”`,
};

test.each([20, 100, 150])(
  'a manager adds what a list of %i lacks while registering, and nothing typed is lost',
  async (count) => {
    const { person, ...house } = await aBot();
    withMoreEntries(house, 'desiredModel', count - 3);
    withMoreEntries(house, 'source', count - 15);
    const manager = person('manager');
    const other = person('otherManager');
    await manager.command('/register');
    const form = await manager.modal(en.register.title);
    form.fill({ ...TYPED, source: 'walk-in', desiredModels: ['Tucson', 'desiredModel 17'] });
    await form.press(en.choices.addMissing);
    expect(await adds(manager, en.fields.desiredModels, 'Sonata N Line')).toEqual({});
    await form.shows(/“Sonata N Line” is chosen under Desired models/);
    expect(form.values).toMatchObject({
      ...TYPED,
      source: 'walk-in',
      desiredModels: ['Tucson', 'desiredModel 17', 'Sonata N Line'],
    });

    await form.press(en.choices.addMissing);
    expect(await adds(manager, en.fields.source, 'Charity run')).toEqual({});
    await form.shows(/“Charity run” is chosen under Source/);
    expect(form.values).toMatchObject({
      ...TYPED,
      source: 'Charity run',
      desiredModels: ['Tucson', 'desiredModel 17', 'Sonata N Line'],
    });

    form.fill({ desiredModels: ['Tucson', 'desiredModel 16', 'Sonata N Line'] });
    expect(await form.submit()).toEqual({});
    await manager.sees(/Zhang Wei is on file/);
    await other.sees(/Charity run[\s\S]*Tucson, desiredModel 16, Sonata N Line/);
  },
);

test('what is there already is chosen instead of added twice, and chosen again after it was taken away', async () => {
  const { person, db } = await aBot();
  const manager = person('manager');
  await manager.command('/register');
  const form = await manager.modal(en.register.title);
  form.fill({ desiredModels: ['Tucson'] });
  for (const name of ['ｓｏｎａｔａ', 'SONATA']) {
    await form.press(en.choices.addMissing);
    await adds(manager, en.fields.desiredModels, name);
    await expect.poll(() => form.values.desiredModels).toEqual(['Sonata', 'Tucson']);
    form.fill({ desiredModels: ['Tucson'] });
  }
  expect(db.$client.prepare("select count(*) from entries where name like 'sonata'").pluck().get()).toBe(1);
});

test('a correction takes a missing entry too, and keeps what was corrected so far', async () => {
  const { person, ...house } = await aBot();
  const manager = person('manager');
  const customer = aRegisteredCustomer(house, {
    name: 'Zhang Wei',
    source: 'radio',
    desiredModels: ['Sonata'],
    note: 'Old',
  });
  sentBack(house, customer, 'Which model?', 'otherManager');
  await manager.command('/customer Zhang');
  await manager.click('Correct and resubmit');
  const form = await manager.modal(en.correct.title);
  form.fill({ note: 'New', source: 'tv', desiredModels: ['Tucson'] });
  await form.press(en.choices.addMissing);
  // The list was empty, so the form had no field for it.
  expect(form.blockIds).not.toContain('referenceCompetitors');
  await adds(manager, en.fields.referenceCompetitors, 'Toyota');
  await form.shows(/“Toyota” is chosen/);
  expect(form.values).toMatchObject({
    name: 'Zhang Wei',
    note: 'New',
    source: 'tv',
    desiredModels: ['Tucson'],
    referenceCompetitors: ['Toyota'],
  });
  expect(await form.submit()).toEqual({});
});

test('a rep is not offered to change the lists', async () => {
  const { person } = await aBot();
  const rep = person('rep');
  await rep.command('/register');
  const form = await rep.modal(en.register.title);
  expect(form.text).not.toContain(en.choices.addMissing);
});
