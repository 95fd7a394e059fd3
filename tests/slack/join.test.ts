import { expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { STRANGER } from '../support/a-workspace.js';
import { registers } from '../support/walk-in.js';

test('a stranger asks to join, is taken on, and registers a walk-in', async () => {
  const { person, personOf } = await aBot();
  const [stranger, manager, other] = [personOf(STRANGER), person('manager'), person('otherManager')];
  await stranger.command('/register');
  await stranger.click('Ask to join');
  await stranger.sees('Your request to join Beijing East is on its way.');
  await stranger.click('Ask to join');
  await stranger.sees('Your request to join Beijing East is on its way already.');

  await manager.sees(/Somebody Else\* \(<@U_STRANGER>\) asks to join Beijing East/);
  await other.sees('asks to join Beijing East');
  await manager.click('Approve as rep');
  await other.sees(/On the staff: approved by Wang Fang/);
  await stranger.sees(/Welcome to Beijing East, Somebody Else[\s\S]*as: Rep/, { in: 'dm' });
  await registers(stranger);
  await manager.sees(/New registration to audit/);
});

test('a stranger asks from the Home, and hears in the language of their Slack that they were declined', async () => {
  const { person, personOf, idle } = await aBot({ setUp: { language: 'zh-CN' } });
  const [stranger, manager, other] = [personOf(STRANGER), person('manager'), person('otherManager')];
  const home = await stranger.home();
  await home.press('Ask to join');
  const answer = await stranger.modal('Showroom');
  expect(answer.text).toContain('is on its way');
  const card = await other.sees('asks to join');
  await manager.click('Decline');
  await stranger.sees('Your request to join Beijing East was declined.', { in: 'dm' });
  await other.sees(/Declined by Wang Fang/, { in: card });
  await idle();
});
