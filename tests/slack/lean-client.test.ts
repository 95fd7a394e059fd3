import { WebClient } from '@slack/web-api';
import { expect, test } from 'vitest';
import { LeanClient } from '../../src/slack/link/lean-client.js';

/** What a client sends. */
async function bodyOf(Client: typeof WebClient, method: string, options?: Record<string, unknown>) {
  const sent: unknown[] = [];
  const client = new Client('xoxb-unused', {
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
  expect(await bodyOf(LeanClient, method, options)).toEqual(await bodyOf(WebClient, method, options));
});
