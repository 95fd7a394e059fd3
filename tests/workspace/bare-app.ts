import { WebSocket } from 'ws';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';

export interface ApiAnswer {
  ok: boolean;
  error?: string;
  response_metadata?: { messages?: string[]; next_cursor?: string };
  [field: string]: unknown;
}

/** One call of the Web API, as plain as it gets, so that nothing between test and workspace smooths an answer. */
export async function call(
  workspace: Workspace,
  method: string,
  args: object = {},
  token = workspace.tokens.bot,
): Promise<ApiAnswer> {
  const response = await fetch(workspace.apiUrl + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(args),
  });
  return { ...((await response.json()) as ApiAnswer), retryAfter: response.headers.get('retry-after') };
}

export interface Envelope {
  type: string;
  envelope_id: string;
  payload: Payload;
  accepts_response_payload: boolean;
  retry_attempt?: number;
  retry_reason?: string;
  reason?: string;
}

/** The fields of payloads that tests read. */
export interface Payload {
  type?: string;
  command?: string;
  text?: string;
  trigger_id: string;
  response_url: string;
  view: { id: string; hash: string; state: { values: Record<string, Record<string, unknown>> } };
  event_id?: string;
  event: { type: string; tab?: string };
  actions: Record<string, unknown>[];
  [field: string]: unknown;
}

/** What a bare app answers; undefined leaves the envelope unacknowledged. */
export type Answer = (envelope: Envelope) => object | undefined | Promise<object | undefined>;

export interface BareApp {
  envelopes: Envelope[];
  answer: Answer;
  /** Resolves when so many envelopes have come. */
  received(count: number): Promise<Envelope[]>;
  close(): Promise<void>;
}

/** A Socket Mode connection without any library, to see what really travels. */
export async function connectBareApp(workspace: Workspace, answer: Answer = () => ({})): Promise<BareApp> {
  const { url } = await call(workspace, 'apps.connections.open', {}, workspace.tokens.app);
  const socket = new WebSocket(String(url));
  const waiting: (() => void)[] = [];
  const app: BareApp = {
    envelopes: [],
    answer,
    async received(count) {
      while (app.envelopes.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
      return app.envelopes;
    },
    close: () =>
      new Promise((resolve) => {
        if (socket.readyState === socket.CLOSED) return resolve();
        socket.once('close', () => resolve());
        socket.close();
      }),
  };
  await new Promise<void>((resolve) => {
    socket.on('message', async (data) => {
      const envelope = JSON.parse(String(data)) as Envelope;
      if (envelope.type === 'hello') return resolve();
      app.envelopes.push(envelope);
      for (const wake of waiting.splice(0)) wake();
      if (!envelope.envelope_id) return;
      const payload = await app.answer(envelope);
      if (payload) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id, payload }));
    });
  });
  return app;
}
