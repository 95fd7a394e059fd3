import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Pool } from 'undici';
import { signedRequest } from '../../../src/workspace/server/app-link/http-link.js';
import { createSocketLink } from '../../../src/workspace/server/app-link/socket-link.js';
import { slackTiming } from '../../../src/workspace/server/options.js';
import type { Sent } from './slack-payloads.js';

/** Slack's side of a benchmark: it signs, and answers every call at once without looking at it, for it is not what is measured. */
export interface QuickSlack {
  apiUrl: string;
  signingSecret: string;
  /** Where a person is answered who pressed a button or typed a command. */
  responseUrl: string;
  /** What goes over the wire; good for five minutes. */
  sign: (sent: Sent) => Signed;
  /** Posts it to an app that listens on this port. */
  post: (port: number, signed: Signed) => Promise<Sending>;
  /** Signs and posts. */
  send: (port: number, sent: Sent) => Promise<Sending>;
  /** Sends it over Socket Mode to the app that is connected, by the local workspace's own link. */
  sendBySocket: (sent: Sent) => Promise<Sending>;
  /** The next call of a Web API method. */
  nextCall: (method: string) => Promise<Call>;
  /** Every call of a Web API method from now on, in the order of their arrival. */
  callsOf: (method: string) => Call[];
  stop: () => Promise<void>;
}

/** Its body as bytes: a form's words, put together piece by piece, would take ten times as much memory, and time when they are sent. */
export type Signed = { headers: Record<string, string>; body: Buffer };

export interface Sending {
  sentAt: number;
  acknowledgedAt: number;
  /** What the acknowledgement says. */
  body: string;
}

export interface Call {
  /** When it was there from beginning to end. */
  at: number;
  body: string;
}

const SIGNING_SECRET = 'a-secret-of-the-benchmarks';

/** What the bot reads in an answer. */
const ANSWER = {
  ok: true,
  channel: 'C_TEAM',
  ts: '1700000000.000100',
  user: { name: 'somebody', locale: 'en-US', profile: { display_name: 'Somebody' } },
};
const WORDS = JSON.stringify(ANSWER);

export async function aQuickSlack(): Promise<QuickSlack> {
  const waiting = new Map<string, (call: Call) => void>();
  const kept = new Map<string, Call[]>();
  /** To each app. A pool has as many connections as requests are under way at the same time, and ends them before the app does. */
  const pools = new Map<number, Pool>();

  const socket = createSocketLink({ appId: 'A_BENCH', timing: slackTiming, onConnectedChange: () => {} });

  const answer = async (called: IncomingMessage, response: ServerResponse) => {
    const body = await text(called);
    const at = performance.now();
    response.setHeader('content-type', 'application/json');
    const method = called.url?.split('/').at(-1) ?? '';
    kept.get(method)?.push({ at, body });
    response.end(method === 'apps.connections.open' ? withSocket() : WORDS);
    waiting.get(method)?.({ at, body });
    waiting.delete(method);
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket.attach(server);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  const responseUrl = `${url}/response`;

  const withSocket = () => JSON.stringify({ ...ANSWER, url: `ws://${host}${socket.issuePath()}` });

  const poolTo = (port: number) => {
    const pool =
      pools.get(port) ??
      new Pool(`http://127.0.0.1:${port}`, { keepAliveTimeout: 1_000, keepAliveMaxTimeout: 1_000 });
    pools.set(port, pool);
    return pool;
  };

  const sign = (sent: Sent): Signed => {
    const { headers, body } = signedRequest(withResponseUrl(sent, responseUrl), SIGNING_SECRET);
    return { headers, body: Buffer.from(body) };
  };

  const post = async (port: number, { body, headers }: Signed): Promise<Sending> => {
    const pool = poolTo(port);
    const sentAt = performance.now();
    const response = await pool.request({ path: '/slack/events', method: 'POST', headers, body });
    const said = await response.body.text();
    const acknowledgedAt = performance.now();
    if (response.statusCode !== 200) throw new Error(`the app answered ${response.statusCode}: ${said}`);
    return { sentAt, acknowledgedAt, body: said };
  };

  return {
    apiUrl: `${url}/api/`,
    signingSecret: SIGNING_SECRET,
    responseUrl,
    sign,
    post,
    send: (port, sent) => post(port, sign(sent)),
    nextCall: (method) => new Promise((resolve) => waiting.set(method, resolve)),

    callsOf(method) {
      const calls: Call[] = [];
      kept.set(method, calls);
      return calls;
    },

    async sendBySocket(sent) {
      const sentAt = performance.now();
      const delivery = await socket.deliver({
        ...withResponseUrl(sent, responseUrl),
        acceptsResponse: true,
      });
      if (delivery.kind !== 'acknowledged') throw new Error(`over the socket it ${delivery.kind}`);
      const said = JSON.stringify(delivery.payload);
      return { sentAt, acknowledgedAt: performance.now(), body: said === '{}' ? '' : said };
    },

    async stop() {
      await socket.close();
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Slack gives one to commands and to buttons of messages; forms carry the one of what opened them. */
const withResponseUrl = ({ type, payload }: Sent, responseUrl: string): Sent =>
  type === 'slash_commands' || (payload.type === 'block_actions' && payload.message)
    ? { type, payload: { ...payload, response_url: responseUrl } }
    : { type, payload };
