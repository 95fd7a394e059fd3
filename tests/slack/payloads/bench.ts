import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { ErrorCode, type WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Language } from '../../../src/domain/language.js';
import { attachListeners } from '../../../src/slack/attach-listeners.js';
import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';
import { createDispatcher } from '../../../src/slack/deliver-notifications.js';
import type { Parts } from '../../../src/slack/parts.js';
import { createPeople } from '../../../src/slack/people.js';
import { createBackupFolder } from '../../../src/store/backup-folder.js';
import type { Database } from '../../../src/store/open-database.js';
import { aFolder } from '../../support/a-folder.js';
import { CHART_FILE, type Payload, payload, type Surface } from './payload.js';
import { createSwitchboard } from './switchboard.js';

interface Place {
  db: Database;
  clock: { now: () => Date; passMs: (ms: number) => void };
  language: Language;
  /** What people are called in Slack. */
  nameInSlack: string;
}

/** The bot with its wires cut: people act on its listeners, and what it would give to Slack is kept. */
export async function aBench({ db, clock, language, nameInSlack }: Place) {
  const sent: Payload[] = [];
  const keep: Keep = (surface, content) => {
    sent.push(payload(surface, content));
  };
  const client = aClient(keep, (id) => ({
    profile: { display_name: nameInSlack },
    locale: language,
    is_admin: id === 'U_ADMIN',
    is_bot: id === 'U_APP',
    deleted: id === 'U_GONE',
  }));
  const methods = client.methods as unknown as WebClient;
  const given = { bytes: new Uint8Array() };
  const parts: Parts = {
    db,
    committed: async () => {},
    now: clock.now,
    wait: async (ms) => clock.passMs(ms),
    log: pino({ enabled: false }),
    client: methods,
    commands: DEFAULT_COMMANDS,
    people: createPeople(methods, clock.now, () => {}),
    backups: createBackupFolder(aFolder(), db.$client.name),
    link: () => ({ kind: 'socket', open: 1, wanted: 2, awaySeconds: 0 }),
    download: async () => ({ kind: 'file', bytes: given.bytes }),
    version: '1.2.3',
    failed: () => {},
    charts: { mode: 'native', paint: async () => Buffer.from('a picture') },
    newToken: () => crypto.randomUUID(),
    poke: () => {},
  };
  const switchboard = createSwitchboard(await aResponseUrl(keep), keep, sent);
  attachListeners(switchboard.listeners, parts);
  const dispatcher = createDispatcher(parts);

  return {
    sent,
    /** What stands in the file that a person gives. */
    given,
    listeners: switchboard,
    person: switchboard.person,
    fail: switchboard.fail,
    /** Says what waits to be said. */
    async deliver() {
      dispatcher.poke();
      await dispatcher.idle();
    },
    /** Charts from now on. */
    drawsCharts: (mode: Parts['charts']['mode']) => {
      parts.charts.mode = mode;
    },
    /** Slack answers with this error to posts in channels, to uploads, or to questions about channels, until it is told otherwise. */
    refusals: client.refusals,
  };
}

export type Bench = Awaited<ReturnType<typeof aBench>>;

type Keep = (surface: Surface, content: unknown) => void;

function aClient(keep: Keep, knows: (slackUserId: string) => object) {
  const refusals: { posts?: string; uploads?: string; channels?: string } = {};
  const refuse = (code: string | undefined) => {
    if (code) throw Object.assign(new Error(code), { code: ErrorCode.PlatformError, data: { error: code } });
  };
  let posted = 0;
  const methods = {
    chat: {
      async postMessage({ channel, thread_ts, unfurl_links, ...message }: Record<string, unknown>) {
        if (String(channel).startsWith('C')) refuse(refusals.posts);
        keep('message', message);
        posted += 1;
        return { ok: true, channel, ts: `${posted}.0` };
      },
      update: async ({ channel, ts, ...message }: Record<string, unknown>) => keep('message', message),
    },
    views: {
      open: async ({ view }: { view: unknown }) => keep('modal', view),
      push: async ({ view }: { view: unknown }) => keep('modal', view),
      update: async ({ view }: { view: unknown }) => keep('modal', view),
      publish: async ({ view }: { view: unknown }) => keep('home', view),
    },
    conversations: {
      open: async () => ({ channel: { id: 'D' } }),
      async info() {
        refuse(refusals.channels);
        return { channel: { is_member: true, is_archived: false } };
      },
    },
    users: { info: async ({ user }: { user: string }) => ({ user: knows(user) }) },
    async filesUploadV2({ initial_comment: text }: { initial_comment?: string }) {
      refuse(refusals.uploads);
      if (text !== undefined) keep('message', { text });
      return { files: [{ files: [{ id: CHART_FILE }] }] };
    },
    files: { info: async () => ({ file: { mimetype: 'image/png' } }) },
  };
  return { methods, refusals };
}

/** What is posted to a response URL is a message, unless it only takes one away. */
async function aResponseUrl(keep: Keep): Promise<string> {
  const server = createServer(async (request, response) => {
    const { response_type, replace_original, delete_original, ...message } = (await json(request)) as Record<
      string,
      unknown
    >;
    if (!delete_original) keep('message', message);
    response.end('ok');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}
