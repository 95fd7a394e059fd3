import { WebClient, type WebClientOptions } from '@slack/web-api';
import { expect, test } from 'vitest';
import { LeanClient } from '../../src/slack/link/lean-client.js';

/** What a client sends. */
async function bodyOf(
  build: (options: WebClientOptions) => WebClient,
  method: string,
  options?: Record<string, unknown>,
) {
  const sent: unknown[] = [];
  const client = build({
    fetch: async (_url, request) => {
      sent.push(request?.body);
      return new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
    },
  });
  await client.apiCall(method, options);
  return sent;
}

test.each([
  ['auth.test', undefined],
  ['views.open', { trigger_id: 'T', view: { type: 'modal', blocks: [{ text: '“<&>”' }], none: undefined } }],
  [
    'chat.postMessage',
    { channel: 'C', text: 'Hello', blocks: [], unfurl_links: false, thread_ts: undefined },
  ],
  ['users.list', { limit: 200, cursor: null }],
])('%s goes to Slack as the client itself would send it', async (method, options) => {
  const lean = await bodyOf((given) => new LeanClient('xoxb-unused', async () => {}, given), method, options);
  expect(lean).toEqual(await bodyOf((given) => new WebClient('xoxb-unused', given), method, options));
});

test('what could not be committed is not told', async () => {
  let sent = 0;
  const client = new LeanClient('xoxb-unused', () => Promise.reject(new Error('the disk is full')), {
    fetch: async () => {
      sent += 1;
      return new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
    },
  });
  await expect(client.chat.postMessage({ channel: 'C', text: 'Done' })).rejects.toThrow('the disk is full');
  expect(sent).toBe(0);
});
