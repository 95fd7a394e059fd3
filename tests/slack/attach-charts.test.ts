import { expect, test } from 'vitest';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { en } from '../../src/text/en.js';
import { aBot } from '../support/a-bot.js';
import { aSmallWorld } from '../support/a-small-world.js';
import { CHANNEL } from '../support/a-workspace.js';

const kindsIn = ({ blocks }: { blocks: readonly { type: string }[] }) => blocks.map(({ type }) => type);

/** The morning comes. */
async function digestOf({ clock, tick, person }: Awaited<ReturnType<typeof aBot>>) {
  const rep = person('rep');
  clock.set('2026-03-03', '08:30');
  await tick();
  return rep.sees(en.digest.title('Tuesday 3 March'), { in: CHANNEL });
}

test('Slack draws the charts by itself', async () => {
  const digest = await digestOf(await aBot());
  expect(kindsIn(digest)).toContain('data_visualization');
  expect(kindsIn(digest)).not.toContain('image');
});

test('as images they are uploaded and say their numbers in words', async () => {
  const bot = await aBot({ charts: { mode: 'image' } });
  const digest = await digestOf(bot);
  const image = digest.blocks.find(({ type }) => type === 'image') as {
    alt_text: string;
    slack_file: { id: string };
  };
  expect(image.alt_text).toMatch(/Last 14 days: Enquiries/);
  const { files } = bot.workspace.client.state('U_REP');
  expect(files[image.slack_file.id]).toMatchObject({ mimetype: 'image/png', altText: image.alt_text });
  const png = await fetch(
    `${bot.workspace.url}${new URL(files[image.slack_file.id]!.url, bot.workspace.url).pathname}`,
  );
  expect((await png.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
  expect(digest.text).toContain('Last 14 days');
});

test('a workspace that refuses chart blocks gets images', async () => {
  const bot = await aBot();
  await bot.idle();
  bot.workspace.faults.onCall('chat.postMessage', { kind: 'error', code: 'invalid_blocks' });
  const digest = await digestOf(bot);
  expect(kindsIn(digest)).toContain('image');
  expect(bot.log.map(({ msg }) => msg)).toContain('the workspace refuses chart blocks: sending images');
});

test('without the scope for files the numbers come in words alone', async () => {
  const manifest = buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS);
  const bot = await aBot({
    charts: { mode: 'image' },
    manifest: {
      ...manifest,
      oauth_config: { scopes: { bot: ['commands', 'chat:write', 'users:read', 'im:write'] } },
    },
  });
  const digest = await digestOf(bot);
  expect(kindsIn(digest)).not.toContain('image');
  expect(JSON.stringify(digest.blocks)).toContain('Last 14 days: Enquiries');
  expect(bot.log).toContainEqual(expect.objectContaining({ problem: 'missing_scope' }));
});

test('charts that a person asked for are images too where it is configured so', async () => {
  const { person } = await aBot({ house: () => aSmallWorld(), charts: { mode: 'image' } });
  const rep = person('rep');
  await rep.command('/stats');
  const answer = await rep.sees(/Deals in March 2026/);
  expect(kindsIn(answer).filter((kind) => kind === 'image')).toHaveLength(2);
});
