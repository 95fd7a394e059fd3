import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { connect } from '../../src/slack/connect.js';
import { localTokens } from '../../src/workspace/server/start-workspace.js';
import { aBot } from '../support/a-bot.js';
import { aFreePort } from '../support/a-free-port.js';
import { aSlowAnswer, SLOW_ANSWER } from '../support/a-slow-answer.js';
import { fillsRegistration, registers, WALK_IN } from '../support/walk-in.js';

const { signingSecret, bot: botToken } = localTokens;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_BODY = { 'content-type': 'application/json' };

/** The bot behind an address of its own, as Slack reaches it over HTTPS. */
async function aBotOverHttp() {
  const port = await aFreePort();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  const world = await aBot({
    delivery: { kind: 'http', requestUrl, signingSecret },
    connection: ({ apiUrl }) => ({ kind: 'http', botToken, signingSecret, port, slackApiUrl: apiUrl }),
  });
  const post = async (body: string, headers: Record<string, string>) => {
    const answer = await fetch(requestUrl, { method: 'POST', body, headers });
    return { status: answer.status, said: await answer.text() };
  };
  const { person, idle, stop } = world;
  return {
    ...world,
    port,
    post,
    /** Nothing has come of what was sent, and the bot is still there: of all told, the manager hears of a guest alone. */
    async didNothing() {
      await registers(person('rep'));
      await idle();
      await stop();
      const told = person('manager').messages({ in: 'dm' });
      expect(told.map(({ text }) => text)).toEqual([expect.stringContaining(WALK_IN.name)]);
    },
  };
}

/** The manager asks for the day's figures, and is answered in a direct message: there is nothing at the response URL. */
const aCommand = (fields: Record<string, string> = {}) =>
  new URLSearchParams({
    command: '/stats',
    text: 'today',
    user_id: 'U_MANAGER',
    channel_id: 'C1',
    team_id: 'T1',
    trigger_id: '1.2',
    response_url: 'http://127.0.0.1:9/',
    ...fields,
  }).toString();

function signed(body: string, type = FORM, secret = signingSecret, at = Date.now()) {
  const timestamp = String(Math.floor(at / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { ...type, 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

describe('what Slack sends', () => {
  test('a command is answered', async () => {
    const { post, person, idle } = await aBotOverHttp();
    const body = aCommand();
    expect(await post(body, signed(body))).toEqual({ status: 200, said: '' });
    await person('manager').sees(/today/i);
    await idle();
  });

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

  test('what a person types arrives as it was typed', async () => {
    const { person } = await aBotOverHttp();
    const name = 'A+B = 100 % 李伟 🚗 payload={"a":1} %2B';
    await registers(person('rep'), { name });
    await person('rep').command('/customer payload=');
    expect((await person('rep').sees(/100 %/)).text).toContain(name);
  });

  test('the address is proved to Slack', async () => {
    const { post } = await aBotOverHttp();
    const question = JSON.stringify({ type: 'url_verification', challenge: 'three-words' });
    const answer = await post(question, signed(question, JSON_BODY));
    expect(answer).toEqual({ status: 200, said: '{"challenge":"three-words"}' });
    expect(await post(question, JSON_BODY)).toEqual({ status: 401, said: '' });
  });

  test('TLS is proved, unsigned', async () => {
    const { post } = await aBotOverHttp();
    expect(await post('ssl_check=1&token=any', FORM)).toEqual({ status: 200, said: '' });
    const long = aCommand({ ssl_check: '1', text: 'x'.repeat(1_000) });
    expect(await post(long, FORM)).toEqual({ status: 401, said: '' });
  });

  test('what comes beside the question after TLS does nothing', async () => {
    const { post, didNothing } = await aBotOverHttp();
    expect(await post(aCommand({ ssl_check: '1' }), FORM)).toEqual({ status: 200, said: '' });
    await didNothing();
  });

  test('a bot that is stopping leaves a request to be sent again', async () => {
    const world = await aBotOverHttp();
    const told = await aSlowAnswer(world);
    const stopped = world.stop();
    const body = aCommand();
    expect(await world.post(body, signed(body))).toEqual({ status: 500, said: '' });
    await stopped;
    expect(told()).toContainEqual(expect.stringMatching(SLOW_ANSWER));
  });
});

describe('what Slack does not send', () => {
  test.each([
    ['a wrong signature', (body: string) => signed(body, FORM, 'some-other-signing-secret')],
    ['an old request', (body: string) => signed(body, FORM, signingSecret, Date.now() - 600_000)],
    ['no signature', () => FORM],
    ['no time', (body: string) => ({ ...signed(body), 'x-slack-request-timestamp': 'now' })],
    ['an unknown signature', (body: string) => ({ ...signed(body), 'x-slack-signature': 'v1=00' })],
  ])('%s is refused and does nothing', async (_what, headers) => {
    const { post, didNothing } = await aBotOverHttp();
    const body = aCommand();
    expect(await post(body, headers(body))).toEqual({ status: 401, said: '' });
    await didNothing();
  });

  test.each([
    ['half a form', 'payload=%7B%22type%22', FORM],
    ['a broken escape', 'payload=%7', FORM],
    ['no object', 'payload=null', FORM],
    ['a second field', 'payload=%7B%7D&ssl_check=2', FORM],
    ['half an event', '{"type":', JSON_BODY],
    ['nothing', '', JSON_BODY],
  ])('%s is refused, signed or not, and does nothing', async (_what, body, type) => {
    const { post, didNothing } = await aBotOverHttp();
    expect(await post(body, signed(body, type))).toEqual({ status: 400, said: '' });
    expect(await post(body, type)).toEqual({ status: 401, said: '' });
    await didNothing();
  });

  test('more than Slack ever sends is not read to its end', async () => {
    const { post, didNothing } = await aBotOverHttp();
    const body = `payload=${'x'.repeat(5_000_000)}`;
    expect(await post(body, signed(body))).toEqual({ status: 413, said: '' });
    await didNothing();
  });

  test('half a request does nothing', async () => {
    const { port, didNothing } = await aBotOverHttp();
    const whole = aCommand();
    const headers = { ...signed(whole), 'content-length': whole.length };
    const sending = request({ port, method: 'POST', path: '/slack/events', headers });
    sending.on('error', () => {});
    await new Promise((sent) => sending.write(whole.slice(0, 40), sent));
    const closed = new Promise((resolve) => sending.on('close', resolve));
    sending.destroy();
    await closed;
    await didNothing();
  });

  test.each([
    ['another page', 'POST', '/'],
    ['no page', 'POST', '//'],
    ['a browser', 'GET', '/slack/events'],
  ])('%s is not found', async (_what, method, path) => {
    const { port, didNothing } = await aBotOverHttp();
    const body = method === 'POST' ? aCommand() : null;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body });
    expect(answer.status).toBe(404);
    await didNothing();
  });
});

test('a port that is taken is told', async () => {
  const other = createServer();
  await once(other.listen(0), 'listening');
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const hooks = { log: createLog('fatal'), committed: async () => {} };
  const { app } = connect({ kind: 'http', botToken, signingSecret, port }, hooks);
  await expect(app.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
