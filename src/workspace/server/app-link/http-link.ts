import { createHmac } from 'node:crypto';
import type { Timing } from '../options.js';
import type { AppLink, Delivery, Envelope } from './app-link.js';

interface Options {
  requestUrl: string;
  signingSecret: string;
  timing: Timing;
}

type Outgoing = Pick<Envelope, 'type' | 'payload' | 'retry'>;

/** Signed HTTP posts to the app's request URL. */
export function createHttpLink({ requestUrl, signingSecret, timing }: Options): AppLink {
  const stopping = new AbortController();
  return {
    connected: true,
    close: async () => stopping.abort(),
    async deliver(envelope) {
      const { body, headers } = signedRequest(envelope, signingSecret);
      try {
        const response = await fetch(requestUrl, {
          method: 'POST',
          body,
          headers,
          signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(timing.acknowledgeMs)]),
        });
        return response.ok ? acknowledged(await response.text()) : { kind: 'failed' };
      } catch (error) {
        const late = error instanceof DOMException && error.name === 'TimeoutError';
        return { kind: late ? 'timed-out' : 'failed' };
      }
    },
  };
}

/** What Slack posts to an app. */
export function signedRequest(envelope: Outgoing, signingSecret: string) {
  const { body, contentType } = encode(envelope);
  const headers = { 'content-type': contentType, ...sign(body, signingSecret), ...retryHeaders(envelope) };
  return { body, headers };
}

function encode({ type, payload }: Outgoing): { body: string; contentType: string } {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const form =
    type === 'slash_commands'
      ? new URLSearchParams(payload as Record<string, string>)
      : new URLSearchParams({ payload: JSON.stringify(payload) });
  return { body: form.toString(), contentType: 'application/x-www-form-urlencoded' };
}

/** Signed by the real clock, because the app compares it with its own. */
function sign(body: string, secret: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${digest}` };
}

function retryHeaders({ retry }: Outgoing): Record<string, string> {
  return retry ? { 'x-slack-retry-num': String(retry.attempt), 'x-slack-retry-reason': retry.reason } : {};
}

/** An acknowledgement is empty, plain text (a reply to a command) or JSON. */
function acknowledged(text: string): Delivery {
  if (text.trim() === '') return { kind: 'acknowledged', payload: {} };
  try {
    return { kind: 'acknowledged', payload: JSON.parse(text) as Record<string, unknown> };
  } catch {
    return { kind: 'acknowledged', payload: { text } };
  }
}
