import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../src/log.js';
import { connect } from '../../src/slack/connect.js';
import type { Workspace, WorkspaceOptions } from '../../src/workspace/server/start-workspace.js';
import { bySocket } from '../support/a-bot.js';
import { aDeafSlack } from '../support/a-deaf-slack.js';
import { personIn } from '../support/person.js';
import { ana, tinyWorkspace } from '../workspace/tiny-app.js';

/** Days in a second: what takes a minute on slack.com takes a moment here. */
const TIMING = { silenceMs: 5_000, retryMs: 20, longestRetryMs: 100, goodbyeMs: 50 };

/** The machine may be busy with something else. */
const PATIENT = { timeout: 8_000 };

let workspace: Workspace;

beforeEach(async () => {
  workspace = await tinyWorkspace();
});
afterEach(() => workspace.stop());

interface LinkLook {
  timing?: Partial<typeof TIMING>;
  slackApiUrl?: string;
}

/** The connection that the bot makes, with one command behind it. */
async function aLink({ timing = {}, slackApiUrl = workspace.apiUrl }: LinkLook = {}) {
  const log: { msg: string; problem?: string }[] = [];
  const refusals: string[] = [];
  const link = connect(
    { ...bySocket(workspace), slackApiUrl, timing: { ...TIMING, ...timing } },
    {
      log: createLog('info', { write: (line) => void log.push(JSON.parse(line)) }),
      committed: async () => {},
      onRefused: (code) => void refusals.push(code),
    },
  );
  link.app.command('/form', async ({ ack }) => ack('At your service'));
  await link.app.start();
  onTestFinished(async () => {
    await link.app.stop();
  });
  const open = () => {
    const state = link.state();
    return state.kind === 'socket' ? state.open : 0;
  };
  const ended = () => log.filter(({ msg }) => msg === 'a Slack connection has ended').length;
  return { ...link, log, refusals, open, ended };
}

const restart = async (different: Partial<WorkspaceOptions> = {}) => {
  const { port } = workspace;
  await workspace.stop();
  return async () => {
    workspace = await tinyWorkspace({ port, ...different });
  };
};

async function expectServed() {
  const person = personIn(workspace, ana);
  await person.command('/form');
  await person.sees('At your service');
}

describe('the connection with Slack', () => {
  test('is made twice', async () => {
    const { open } = await aLink();
    expect(open()).toBe(2);
    expect(workspace.connections()).toBe(2);
  });

  test('comes back after every refresh', async () => {
    const { open, ended } = await aLink();
    for (const refresh of [1, 2, 3]) {
      workspace.refreshConnections();
      await expect.poll(ended, PATIENT).toBe(refresh * 2);
      await expect.poll(open, PATIENT).toBe(2);
    }
    await expectServed();
  });

  test('comes back by itself when the network does', async () => {
    const { open, log, state } = await aLink();
    const start = await restart();
    await expect.poll(open, PATIENT).toBe(0);
    await expect
      .poll(() => log.filter(({ problem }) => problem === 'unreachable').length, PATIENT)
      .toBeGreaterThan(4);
    expect(state()).toMatchObject({ kind: 'socket', open: 0, wanted: 2 });
    await start();
    await expect.poll(open, PATIENT).toBe(2);
    await expectServed();
  });

  test.each([
    { kind: 'status', status: 503 } as const,
    { kind: 'error', code: 'internal_error' } as const,
    { kind: 'lost' } as const,
  ])('comes back when Slack is broken for a while: $kind', async (fault) => {
    const { open } = await aLink();
    workspace.faults.onCall('apps.connections.open', fault, 6);
    workspace.refreshConnections();
    await expect.poll(open, PATIENT).toBe(0);
    await expect.poll(open, PATIENT).toBe(2);
  });

  test('waits as long as Slack wants it to', async () => {
    const { open, log } = await aLink();
    workspace.faults.onCall('apps.connections.open', { kind: 'ratelimited', retryAfter: 1 }, 2);
    workspace.refreshConnections();
    await expect.poll(() => log, PATIENT).toContainEqual(expect.objectContaining({ retryMs: 1_000 }));
    await expect.poll(open, PATIENT).toBe(2);
  });

  test('is made later when Slack is away at the start', async () => {
    const start = await restart();
    const { open } = await aLink();
    expect(open()).toBe(0);
    await start();
    await expect.poll(open, PATIENT).toBe(2);
  });

  test('is given up for another when Slack says nothing on it', async () => {
    await workspace.stop();
    workspace = await tinyWorkspace({ timing: { pingMs: 60_000 } });
    const { log, open, ended } = await aLink({ timing: { silenceMs: 200 } });
    await expect.poll(ended, PATIENT).toBeGreaterThan(3);
    expect(log).toContainEqual(expect.objectContaining({ msg: expect.stringContaining('is silent') }));
    await expect.poll(open, PATIENT).toBe(2);
  });

  test('is cut when its other end is gone', async () => {
    const { apiUrl, connections } = await aDeafSlack();
    const { open } = await aLink({ slackApiUrl: apiUrl, timing: { silenceMs: 200 } });
    expect(open()).toBe(2);
    await expect.poll(connections, PATIENT).toBeGreaterThanOrEqual(6);
  });

  test('is kept while Slack pings', async () => {
    await workspace.stop();
    workspace = await tinyWorkspace({ timing: { pingMs: 20 } });
    const { log, state } = await aLink({ timing: { silenceMs: 200 } });
    const began = performance.now();
    await expect.poll(() => performance.now() - began, { timeout: 2_000 }).toBeGreaterThan(700);
    expect(log.map(({ msg }) => msg)).toEqual([]);
    expect(state()).toMatchObject({ open: 2, awaySeconds: 0, silentSeconds: 0 });
  });

  test('tells when Slack refuses the app for good', async () => {
    const { refusals, open } = await aLink();
    workspace.faults.onCall('apps.connections.open', { kind: 'error', code: 'invalid_auth' }, 2);
    workspace.refreshConnections();
    await expect.poll(() => refusals, PATIENT).toEqual(['invalid_auth', 'invalid_auth']);
    expect(open()).toBe(0);
  });

  test('tells when Slack refuses the bot’s token', async () => {
    const { refusals, checkToken, log } = await aLink();
    workspace.faults.onCall('auth.test', { kind: 'error', code: 'token_revoked' });
    await checkToken();
    expect(refusals).toEqual(['token_revoked']);
    workspace.faults.onCall('auth.test', { kind: 'lost' });
    await checkToken();
    expect(refusals).toHaveLength(1);
    expect(log.at(-1)?.problem).toBe('unreachable');
  });

  test('can be ended while it is down, without a word', async () => {
    const { app, ended } = await aLink({ timing: { retryMs: 60_000, longestRetryMs: 60_000 } });
    const start = await restart();
    await expect.poll(ended, PATIENT).toBe(2);
    await app.stop();
    await start();
    expect(workspace.connections()).toBe(0);
  });

  test('can be ended while Slack keeps it waiting', async () => {
    const { app, open } = await aLink();
    workspace.faults.onCall('apps.connections.open', { kind: 'slow', ms: 30_000 }, 2);
    workspace.refreshConnections();
    await expect.poll(open, PATIENT).toBe(0);
    const began = performance.now();
    await app.stop();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(workspace.connections()).toBe(0);
  });
});
