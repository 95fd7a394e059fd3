import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Envelope } from '../../src/workspace/server/app-link/app-link.js';
import { signedRequest } from '../../src/workspace/server/app-link/http-link.js';

/** Slack's side of a benchmark: it signs, and answers every call at once without looking at it, for it is not what is measured. */
export interface QuickSlack {
  apiUrl: string;
  signingSecret: string;
  /** Sends something to an app that listens on this port. */
  send: (port: number, envelope: Pick<Envelope, 'type' | 'payload'>) => Promise<Sending>;
  /** The next call of a Web API method. */
  nextCall: (method: string) => Promise<Call>;
  /** Every call of a Web API method from now on, in the order of their arrival. */
  callsOf: (method: string) => Call[];
  stop: () => Promise<void>;
}

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
const ANSWER = JSON.stringify({
  ok: true,
  channel: 'C_TEAM',
  ts: '1700000000.000100',
  user: { name: 'somebody', locale: 'en-US', profile: { display_name: 'Somebody' } },
});

export async function aQuickSlack(): Promise<QuickSlack> {
  const waiting = new Map<string, (call: Call) => void>();
  const kept = new Map<string, Call[]>();
  const agent = new Agent({ keepAlive: true });

  const answer = async (called: IncomingMessage, response: ServerResponse) => {
    const body = await text(called);
    const at = performance.now();
    response.setHeader('content-type', 'application/json');
    response.end(ANSWER);
    const method = called.url?.split('/').at(-1) ?? '';
    kept.get(method)?.push({ at, body });
    waiting.get(method)?.({ at, body });
    waiting.delete(method);
  };
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    signingSecret: SIGNING_SECRET,

    async send(port, envelope) {
      const { body, headers } = signedRequest(envelope, SIGNING_SECRET);
      const sending = request({
        agent,
        port,
        host: '127.0.0.1',
        path: '/slack/events',
        method: 'POST',
        headers,
      });
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
      const sentAt = performance.now();
      sending.end(body);
      const [response] = await answered;
      const said = await text(response);
      const acknowledgedAt = performance.now();
      if (response.statusCode !== 200) throw new Error(`the app answered ${response.statusCode}: ${said}`);
      return { sentAt, acknowledgedAt, body: said };
    },

    nextCall: (method) => new Promise((resolve) => waiting.set(method, resolve)),

    callsOf(method) {
      const calls: Call[] = [];
      kept.set(method, calls);
      return calls;
    },

    async stop() {
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}
