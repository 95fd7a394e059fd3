import { describe, expect, test } from 'vitest';
import { decideJoining } from '../../src/use-cases/decide-joining.js';
import { requestJoining } from '../../src/use-cases/request-joining.js';
import { aBot } from '../support/a-bot.js';
import { aQuietBot } from '../support/a-quiet-bot.js';
import { STRANGER } from '../support/a-workspace.js';
import { notified } from '../support/notified.js';
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
  await stranger.sees(/Welcome to Beijing East, <@U_STRANGER>[\s\S]*walks in, type `\/register`/, {
    in: 'dm',
  });
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

describe('word for somebody who is not on the staff', () => {
  async function declined() {
    const world = await aQuietBot();
    const stranger = world.personOf(STRANGER);
    const asked = { slackUserId: STRANGER, name: 'Somebody Else' };
    requestJoining(world.deps, asked, world.showroom.id);
    await world.tick();
    const decline = () => decideJoining(world.deps, 1, 'declined', world.actor('manager'));
    return { ...world, stranger, decline };
  }

  test('is found where it stands when Slack’s answer is lost, and not said again', async () => {
    const world = await declined();
    const { workspace, stranger, decline, tick, clock } = world;
    // The two cards are updated, which is another call.
    workspace.faults.onCall('chat.postMessage', { kind: 'lost' });
    decline();
    await tick();
    expect(notified(world, 'join-declined')).toMatchObject([{ state: 'pending' }]);
    clock.passMs(3_000);
    await tick();
    expect(notified(world, 'join-declined')).toMatchObject([{ state: 'delivered' }]);
    const words = stranger.messages({ in: 'dm' }).map(({ text }) => text);
    expect(words).toEqual([expect.stringContaining('was declined')]);
  });

  test('that cannot be said is told to the admin', async () => {
    const { workspace, decline, tick, admin } = await declined();
    workspace.admin.deactivate(STRANGER);
    decline();
    await tick();
    await admin.sees(/could not write to <@U_STRANGER>/, { in: 'dm' });
  });
});
