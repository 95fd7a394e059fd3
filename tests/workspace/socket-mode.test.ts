import { SocketModeClient } from '@slack/socket-mode';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientEvent } from '../../src/workspace/protocol.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { personIn } from '../support/person.js';
import { call, connectBareApp } from './bare-app.js';
import { ana, tinyWorkspace } from './tiny-app.js';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await tinyWorkspace();
});

afterEach(() => workspace.stop());

describe('Socket Mode', () => {
  it('lets a connection in with a fresh ticket only', async () => {
    const { url } = await call(workspace, 'apps.connections.open', {}, workspace.tokens.app);
    const outcome = (address: string) =>
      new Promise((resolve) => {
        const socket = new WebSocket(address);
        socket.on('message', () => {
          socket.on('close', () => resolve('welcome'));
          socket.close();
        });
        socket.on('error', () => resolve('refused'));
      });
    expect(await outcome(String(url))).toBe('welcome');
    expect(await outcome(String(url))).toBe('refused');
  });

  it('sends each payload to one of several connections', async () => {
    const apps = [await connectBareApp(workspace), await connectBareApp(workspace)];
    expect(workspace.connections()).toBe(2);
    const person = personIn(workspace, ana);
    for (let count = 0; count < 4; count += 1) await person.command('/form');
    expect(apps.map(({ envelopes }) => envelopes.length)).toEqual([2, 2]);
    await Promise.all(apps.map((app) => app.close()));
  });

  it('asks for a reconnection, and @slack/socket-mode follows', async () => {
    const clientOptions = { slackApiUrl: workspace.apiUrl };
    const client = new SocketModeClient({
      appToken: workspace.tokens.app,
      clientOptions,
      clientPingTimeout: 50,
    });
    await client.start();
    const back = new Promise((resolve) => client.once('connected', resolve));
    workspace.refreshConnections();
    await back;
    expect(workspace.connections()).toBe(1);
    client.on('slash_commands', ({ ack }) => ack({ text: 'Still here' }));
    const person = personIn(workspace, ana);
    await person.command('/form');
    await person.sees('Still here');
    await client.disconnect();
  });

  it('tells the page when the bot comes and goes', async () => {
    const seen: ClientEvent[] = [];
    workspace.client.subscribe(ana, (event) => seen.push(event));
    expect(workspace.client.state(ana).botConnected).toBe(false);
    const app = await connectBareApp(workspace);
    expect(workspace.client.state(ana).botConnected).toBe(true);
    await app.close();
    await expect
      .poll(() => seen)
      .toEqual([
        { type: 'bot', connected: true },
        { type: 'bot', connected: false },
      ]);
  });
});
