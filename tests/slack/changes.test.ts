import { expect, test } from 'vitest';
import { changeSettings } from '../../src/use-cases/change-settings.js';
import { aBot } from '../support/a-bot.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { journalled } from '../support/every-change.js';
import { aToken } from '../support/forms.js';

test('the last changes are a button of the lists, the staff and the settings, and paged', async () => {
  const { person, ...house } = await aBot();
  for (let at = 1; at <= 20; at += 1)
    journalled(house, { kind: 'staff-deactivated', name: `Rep ${at}` }, 'nobody');
  changeSettings(house.deps, { digestTime: '07:45' }, house.actor('manager'), aToken());
  const manager = person('manager');
  for (const [word, title] of [
    ['base-data', 'Base data'],
    ['staff', 'Staff'],
    ['settings', 'Settings'],
  ] as const) {
    await manager.command(`/showroom ${word}`);
    await (await manager.modal(title)).press('Last changes');
    const journal = await manager.modal('Last changes');
    expect(journal.text).toMatch(/Wang Fang: changed “Morning digest”: 08:30 → 07:45[\s\S]*Rep 20’s Slack/);
    expect(journal.text).not.toContain('Rep 1’s');
    await journal.close();
    await (await manager.modal(title)).close();
  }
  await manager.command('/showroom changes');
  const journal = await manager.modal('Last changes');
  await journal.press('Next');
  await journal.shows('Rep 1’s Slack account was deactivated');
});

test('an admin reads the changes of the showroom chosen, and a rep reads none', async () => {
  const { person, ...house } = await aBot();
  const { showroom } = anotherShowroom(house);
  journalled({ ...house, showroom }, { kind: 'staff-deactivated', name: 'Joe' });
  const admin = person('admin');
  await admin.command('/showroom changes NY');
  const journal = await admin.modal('Last changes');
  expect(journal.text).toContain('Joe’s Slack account');
  const rep = person('rep');
  await rep.command('/showroom changes');
  await rep.sees('Your role does not allow this');
});
