import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { anOwnField } from '../support/own-fields.js';
import { wordsOf } from '../support/person.js';
import { fillsRegistration } from '../support/walk-in.js';

test('a required choice that the manager adds is asked at the next walk-in, and stays through a correction', async () => {
  const { person, idle } = await aBot();
  const [manager, rep] = [person('manager'), person('rep')];
  await manager.command('/showroom fields');
  const list = await manager.modal('Own fields');
  await list.press('Add a field');
  const form = await manager.modal('Add a field');
  form.fill({
    name: '<!here> Bank',
    kind: 'Choice from a list',
    required: 'No registration without an answer',
  });
  expect(await form.submit()).toEqual({ choices: 'Please fill this in.' });
  form.fill({ choices: 'ICBC\nCMB' });
  expect(await form.submit()).toEqual({});
  await list.shows(/Bank[\s\S]*Choice from a list · required · answered in 0 files[\s\S]*ICBC, CMB/);
  await list.close();

  const walkIn = await fillsRegistration(rep);
  expect(walkIn.blockIds.slice(3, 6)).toEqual(['source', 'level', 'own-1']);
  expect(Object.keys(await walkIn.submit())).toEqual(['own-1']);
  walkIn.fill({ 'own-1': 'CMB' });
  expect(await walkIn.submit()).toEqual({});
  const request = await manager.sees(/New registration/);
  expect(wordsOf(request)).toMatch(/&lt;!here&gt; Bank\*\nCMB/);

  await manager.click('Send back');
  const reason = await manager.modal();
  reason.fill({ reason: 'Which model?' });
  await reason.submit();
  await rep.click('Correct and resubmit');
  const correction = await rep.modal('Correct registration');
  expect(correction.values).toMatchObject({ 'own-1': 'CMB' });
  correction.fill({ desiredModels: ['Tucson'] });
  expect(await correction.submit()).toEqual({});
  await idle();
  await rep.command('/customer Zhang');
  await rep.sees(/Bank\*\nCMB[\s\S]*Timeline/);
});

test('the list renames, reorders, retires and brings back, and says what it cannot do', async () => {
  const { person, ...house } = await aBot();
  for (const name of ['First', 'Second', 'Third']) anOwnField(house, { name });
  const manager = person('manager');
  await manager.command('/showroom fields');
  const list = await manager.modal('Own fields');
  await list.press('Move down');
  await list.shows(/Second[\s\S]*First[\s\S]*Third/);
  await list.press('Retire');
  await list.shows(/First[\s\S]*Third[\s\S]*Second\*\nText · retired/);
  await list.press('Change');
  const form = await manager.modal('Change a field');
  form.fill({ name: 'third' });
  expect(await form.submit()).toEqual({
    name: expect.stringContaining('Another field in use has this name'),
  });
  form.fill({ name: 'Second' });
  expect(await form.submit()).toEqual({});
  await list.shows(/Second\*\nText · may stay empty/);
  await list.press('Bring back');
  await manager.modal('Showroom');
  await (await manager.modal('Showroom')).shows(/Another field in use is called Second/);
});

test('a field is added to the showroom that an admin has chosen', async () => {
  const { person, ...house } = await aBot();
  anotherShowroom(house);
  anOwnField(house, { name: 'Here' });
  const admin = person('admin');
  await admin.command('/showroom fields NY');
  const list = await admin.modal('Own fields');
  await list.shows(/No field of your own yet/);
  await list.press('Add a field');
  const form = await admin.modal('Add a field');
  form.fill({ name: 'There', kind: 'Date' });
  expect(await form.submit()).toEqual({});
  await list.shows(/There\*\nDate/);
  expect(list.text).not.toContain('Here');
});

test('a rep is told that the form is not theirs to change', async () => {
  const { person } = await aBot();
  const rep = person('rep');
  await rep.command('/showroom fields');
  await rep.sees(/Your role does not allow this/);
});
