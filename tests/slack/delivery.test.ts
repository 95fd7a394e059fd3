import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { notificationMetadata } from '../../src/slack/find-posted.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { markAttempt } from '../../src/use-cases/deliver-notification.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import type { ApiFault } from '../../src/workspace/server/faults.js';
import { anActiveCustomer, approved, aRegisteredCustomer } from '../support/a-customer.js';
import { aQuietBot, type QuietBot } from '../support/a-quiet-bot.js';
import { CHANNEL } from '../support/a-workspace.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aToken } from '../support/forms.js';
import { notified } from '../support/notified.js';
import type { Person } from '../support/person.js';

const LOST = { kind: 'lost' } as const;
const error = (code: string): ApiFault => ({ kind: 'error', code });

const requests = (person: Person) =>
  person.messages({ in: 'dm' }).filter(({ text }) => /registration|Registration/.test(text));
const digests = (person: Person) =>
  person.messages({ in: CHANNEL }).filter(({ text }) => text.includes('On the floor:'));
const digest = ({ deps, actor }: QuietBot) => postDigest(deps, actor('manager'), aToken());

/** As long as the first retry may take. */
const A_MOMENT_MS = 3_000;
async function aMomentLater({ clock, tick }: QuietBot) {
  clock.passMs(A_MOMENT_MS);
  await tick();
}

/** The app with the scope to read channels, which the manifest does not ask for. */
function readingChannels() {
  const manifest = buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS);
  const { bot } = manifest.oauth_config.scopes;
  return { ...manifest, oauth_config: { scopes: { bot: [...bot, 'channels:history'] } } };
}

describe('an answer that is lost', () => {
  test('to a DM: it is found where it stands, and not posted again', async () => {
    const world = await aQuietBot();
    world.workspace.faults.onCall('chat.postMessage', LOST, 2);
    const customer = aRegisteredCustomer(world);
    await world.tick();
    expect(notified(world, 'approval-request').map(({ state }) => state)).toEqual(['pending', 'pending']);
    await aMomentLater(world);
    for (const one of [world.manager, world.otherManager]) expect(requests(one)).toHaveLength(1);
    approved(world, customer, 'otherManager');
    await world.tick();
    for (const one of [world.manager, world.otherManager]) {
      expect(requests(one)).toHaveLength(1);
      await one.sees(/approved by John Hill/);
    }
  });

  test('what was found is brought up to date with what has happened since', async () => {
    const world = await aQuietBot();
    world.workspace.faults.onCall('chat.postMessage', LOST, 2);
    approved(world, await aRegistrationSaid(world), 'otherManager');
    await aMomentLater(world);
    await world.manager.sees(/approved by John Hill/);
    expect(requests(world.manager)).toHaveLength(1);
  });

  test('is looked for until Slack lets it be looked for', async () => {
    const world = await aQuietBot();
    const { faults } = world.workspace;
    faults.onCall('chat.postMessage', LOST, 2);
    await aRegistrationSaid(world);
    faults.onCall('conversations.history', { kind: 'ratelimited', retryAfter: 60 }, 2);
    await aMomentLater(world);
    expect(notified(world, 'approval-request').map(({ state }) => state)).toEqual(['pending', 'pending']);
    await world.letPass(1);
    expect(requests(world.manager)).toHaveLength(1);
    expect(notified(world, 'approval-request').map(({ state }) => state)).toEqual(['delivered', 'delivered']);
  });

  test('that was refused, and not lost, is posted without a look', async () => {
    const world = await aQuietBot();
    world.workspace.faults.onCall('chat.postMessage', error('internal_error'), 2);
    await aRegistrationSaid(world);
    expect(notified(world, 'approval-request').map(({ attemptedAt }) => attemptedAt)).toEqual([null, null]);
    await aMomentLater(world);
    expect(requests(world.manager)).toHaveLength(1);
  });

  test('to a channel that may not be read: it is posted again, at least once rather than never', async () => {
    const world = await aQuietBot();
    world.workspace.faults.onCall('chat.postMessage', LOST);
    digest(world);
    await world.tick();
    await aMomentLater(world);
    expect(digests(world.rep)).toHaveLength(2);
  });

  test('to a channel that may be read: it is found, and so is a reply in its thread', async () => {
    const world = await aQuietBot({ manifest: readingChannels() });
    anActiveCustomer(world);
    await world.tick();
    world.clock.set('2026-03-03', '06:00');
    await world.tick();
    world.clock.set('2026-03-03', '08:30');
    // The digest and the rep's list; then the reply in the thread.
    world.workspace.faults.onCall('chat.postMessage', LOST, 3);
    await world.tick();
    await aMomentLater(world);
    expect(notified(world, 'digest').map(({ state }) => state)).toEqual(['delivered']);
    expect(notified(world, 'digest-rep')[0]?.attemptedAt).not.toBeNull();
    await aMomentLater(world);
    expect(notified(world, 'digest-rep').map(({ state }) => state)).toEqual(['delivered']);
    expect(digests(world.rep)).toHaveLength(1);
    const replies = world.rep.messages({ in: CHANNEL }).filter(({ threadTs }) => threadTs);
    expect(replies).toHaveLength(1);
    expect(
      world.rep.messages({ in: 'dm' }).filter(({ text }) => text.includes('Your revisits')),
    ).toHaveLength(1);
  });
});

async function aRegistrationSaid(world: QuietBot) {
  const customer = aRegisteredCustomer(world);
  await world.tick();
  return customer;
}

describe('a crash', () => {
  /** The program ends while Slack is asked to post the manager's request. */
  async function duringPost(world: QuietBot) {
    await world.stop();
    aRegisteredCustomer(world, { name: 'Zhang Wei' });
    const [request] = dueDeliveries(world.deps).filter(({ recipient }) => recipient?.name === 'Wang Fang');
    markAttempt(world.deps, request!.notification);
    return request!.notification;
  }

  test('after Slack has taken a message: it is found, and brought up to date', async () => {
    const world = await aQuietBot();
    const { id } = await duringPost(world);
    const { apiUrl, tokens } = world.workspace;
    await new WebClient(tokens.bot, { slackApiUrl: apiUrl }).chat.postMessage({
      channel: world.manager.id,
      text: 'Said before the crash',
      metadata: notificationMetadata(id),
    });
    await world.startAgain();
    await world.manager.sees(/New registration to audit[\s\S]*Zhang Wei/);
    expect(world.manager.messages({ in: 'dm' })).toHaveLength(1);
  });

  test('before Slack was asked: it is posted', async () => {
    const world = await aQuietBot();
    await duringPost(world);
    await world.startAgain();
    await world.manager.sees(/New registration to audit/);
    expect(requests(world.manager)).toHaveLength(1);
  });

  test('between two messages: the rest is said, and nothing twice', async () => {
    const world = await aQuietBot();
    const customers = ['Ma', 'Li', 'Wu'].map((name) => aRegisteredCustomer(world, { name }));
    const asked = world.tick();
    await world.stop();
    await asked;
    await world.startAgain();
    for (const one of [world.manager, world.otherManager])
      expect(requests(one)).toHaveLength(customers.length);
  });
});

describe('the pace', () => {
  test('in one channel is what Slack takes: nothing is refused', async () => {
    const world = await aQuietBot();
    const started = world.clock.now().getTime();
    for (let count = 0; count < 12; count += 1) digest(world);
    await world.tick();
    expect(digests(world.rep)).toHaveLength(12);
    expect(world.log.filter(({ problem }) => problem === 'ratelimited')).toEqual([]);
    expect(world.clock.now().getTime() - started).toBeGreaterThanOrEqual(11_000);
  });

  test('is as slow as Slack says, for that recipient', async () => {
    const world = await aQuietBot();
    world.workspace.faults.onCall('chat.postMessage', { kind: 'ratelimited', retryAfter: 90 });
    digest(world);
    await world.tick();
    aRegisteredCustomer(world);
    digest(world);
    await world.letPass(1);
    expect(digests(world.rep)).toEqual([]);
    expect(requests(world.manager)).toHaveLength(1);
    world.clock.passMs(29_000);
    await world.tick();
    expect(digests(world.rep)).toEqual([]);
    world.clock.passMs(1_000);
    await world.tick();
    expect(digests(world.rep)).toHaveLength(2);
  });
});

test('whatever fails, each recipient hears everything once and in order', async () => {
  const world = await aQuietBot();
  const { faults } = world.workspace;
  const troubles: ApiFault[] = [
    LOST,
    error('internal_error'),
    { kind: 'status', status: 503 },
    { kind: 'ratelimited', retryAfter: 7 },
    LOST,
    { kind: 'status', status: 500 },
  ];
  const names = Array.from({ length: 12 }, (_, at) => `Guest ${String(at).padStart(2, '0')}`);
  for (const [at, name] of names.entries()) {
    faults.onCall('chat.postMessage', troubles[at % troubles.length]!);
    aRegisteredCustomer(world, { name });
    await aMomentLater(world);
  }
  await world.letPass(60);
  for (const one of [world.manager, world.otherManager])
    expect(requests(one).map(({ text }) => /Guest \d\d/.exec(text)?.[0])).toEqual(names);
});

describe('what can never succeed', () => {
  const told = (admin: Person) => admin.messages({ in: 'dm' }).map(({ text }) => text);

  test.each([
    ['channel_not_found', /could not post in <#C\w+>\. The channel is gone/],
    ['not_in_channel', /type `\/invite` with my name/],
    ['is_archived', /The channel is archived: open it/],
    ['restricted_action', /The reason is `restricted_action`/],
  ])('%s: put aside, and the admin is told once what to do', async (code, words) => {
    const world = await aQuietBot();
    const digestsRefused = async () => {
      world.workspace.faults.onCall('chat.postMessage', error(code));
      digest(world);
      await world.tick();
    };
    await digestsRefused();
    await world.admin.sees(words, { in: 'dm' });
    await digestsRefused();
    expect(told(world.admin)).toHaveLength(1);
    expect(notified(world, 'digest').map(({ state }) => state)).toEqual(['parked', 'parked']);
  });

  test('a deactivated account: the admin is told once, whose it is', async () => {
    const world = await aQuietBot();
    await world.otherManager.home();
    // While the bot does not hear of it.
    await world.stop();
    world.workspace.admin.deactivate(world.otherManager.id);
    await world.startAgain();
    for (let count = 0; count < 3; count += 1) await aRegistrationSaid(world);
    await world.admin.sees(/could not write to John Hill\. The Slack account is deactivated/, { in: 'dm' });
    expect(told(world.admin)).toHaveLength(1);
    expect(requests(world.manager)).toHaveLength(3);
  });

  test('does not hold up what comes after it', async () => {
    const world = await aQuietBot();
    world.workspace.faults.onCall('chat.postMessage', error('msg_too_long'));
    digest(world);
    digest(world);
    await world.tick();
    expect(digests(world.rep)).toHaveLength(1);
  });
});
