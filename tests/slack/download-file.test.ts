import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createDownload } from '../../src/slack/imports/download-file.js';

/** A server that notes who came with which token. */
async function aServer(answer: RequestListener) {
  const tokens: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    tokens.push(request.headers.authorization);
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, tokens };
}

const download = (slackApiUrl: string) => createDownload({ botToken: 'xoxb-1', slackApiUrl });

test('the token goes to Slack and to nobody else, not even by a redirect', async () => {
  const stranger = await aServer((_request, response) => response.end('a,b'));
  const slack = await aServer((_request, response) =>
    response.writeHead(302, { location: stranger.url }).end(),
  );
  const failed = { kind: 'failed', problem: 'unreachable' };
  expect(await download(slack.url)(stranger.url, 100)).toEqual(failed);
  expect(await download(slack.url)(slack.url, 100)).toEqual(failed);
  expect(await download(slack.url)('http://files.slack.com/x', 100)).toEqual(failed);
  expect(await download(slack.url)('https://slack.com.evil.example/x', 100)).toEqual(failed);
  expect(await download(slack.url)('not an address', 100)).toEqual(failed);
  expect(stranger.tokens).toEqual([]);
  expect(slack.tokens).toEqual(['Bearer xoxb-1']);
});

test.each([
  ['a sign-in page is a missing right', 'text/html; charset=utf-8', 'no-right'],
  ['more than is wanted is left', 'text/csv', 'file-too-large'],
])('%s', async (_what, type, problem) => {
  const slack = await aServer((_request, response) =>
    response.writeHead(200, { 'content-type': type }).end('x'.repeat(200)),
  );
  expect(await download(slack.url)(slack.url, 100)).toEqual({ kind: 'failed', problem });
});

test('what is fetched is what is there', async () => {
  const slack = await aServer((_request, response) => response.end(Buffer.from([1, 0, 255])));
  expect(await download(slack.url)(slack.url, 3)).toEqual({ kind: 'file', bytes: Buffer.from([1, 0, 255]) });
});
