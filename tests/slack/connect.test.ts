import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { en } from '../../src/text/en.js';
import { localTokens, type Workspace } from '../../src/workspace/server/start-workspace.js';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer } from '../support/a-customer.js';
import { aFreePort } from '../support/a-free-port.js';
import { CHANNEL } from '../support/a-workspace.js';
import { fillsRegistration, registers } from '../support/walk-in.js';

/** The bot behind an address of its own, as Slack reaches it over HTTPS. */
async function aBotOverHttp() {
  const port = await aFreePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const { signingSecret, bot: botToken } = localTokens;
  const world = await aBot({
    delivery: { kind: 'http', requestUrl, signingSecret },
    connection: ({ apiUrl }) => ({ kind: 'http', botToken, signingSecret, port, slackApiUrl: apiUrl }),
  });
  return { ...world, requestUrl };
}

const aCommand = (userId: string) =>
  new URLSearchParams({
    command: '/showroom',
    text: 'digest',
    user_id: userId,
    channel_id: 'C1',
    team_id: 'T1',
    trigger_id: '1.2',
    response_url: 'http://127.0.0.1:9/',
  }).toString();

function signed(body: string, secret: string, at = Date.now()) {
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': `v0=${digest}`,
  };
}

describe('over HTTP', () => {
  test('a walk-in is registered and audited', async () => {
    const { person } = await aBotOverHttp();
    const rep = person('rep');
    const manager = person('manager');
    const form = await fillsRegistration(rep, { phone: '12' });
    expect(Object.keys(await form.submit())).toEqual(['phone']);
    form.fill({ phone: '13812345678' });
    expect(await form.submit()).toEqual({});
    await manager.click('Approve');
    await rep.sees(/Registration approved by Wang Fang/);
    const home = await rep.home();
    expect(home.text).toContain('Hello, Li Wei');
  });

  test.each([
    ['a wrong signature', (body: string) => signed(body, 'some-other-signing-secret')],
    ['an old request', (body: string) => signed(body, localTokens.signingSecret, Date.now() - 600_000)],
    ['no signature', () => ({ 'content-type': 'application/x-www-form-urlencoded' })],
  ])('%s is refused and does nothing', async (_what, headers) => {
    const { requestUrl, person, idle } = await aBotOverHttp();
    const body = aCommand('U_MANAGER');
    const answer = await fetch(requestUrl, { method: 'POST', body, headers: headers(body) });
    expect(answer.status).toBe(401);
    await idle();
    const told = person('rep').messages({ in: CHANNEL });
    expect(told.map(({ text }) => text)).toEqual([en.welcome('/register')]);
  });
});

describe('over Socket Mode', () => {
  test('two connections listen, so that a refresh leaves no gap', async () => {
    const { workspace, person } = await aBot();
    expect(workspace.connections()).toBe(2);
    await registers(person('rep'));
  });

  test('a program that is asked to stop finishes what is in hand', async () => {
    const world = await aBot();
    const { person, stop, workspace } = world;
    anActiveCustomer(world, { name: 'Zhang Wei' });
    const rep = person('rep');
    workspace.faults.onCall('users.info', { kind: 'slow', ms: 300 });
    const asked = called(workspace, 'users.info');
    await rep.command('/customer Zhang');
    await asked;
    await stop();
    expect(rep.messages({ in: 'dm' }).map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Zhang Wei · BJ-0001'),
    );
  });
});

/** Resolves when the bot calls this method. */
const called = ({ faults }: Workspace, sought: string) =>
  new Promise<void>((resolve) => {
    const { nextCall } = faults;
    faults.nextCall = (method) => {
      if (method === sought) resolve();
      return nextCall(method);
    };
  });
