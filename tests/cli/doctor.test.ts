import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkDisks } from '../../src/cli/doctor/check-machine.js';
import { diagnose, misconfigured, report } from '../../src/cli/doctor/diagnose.js';
import type { Finding } from '../../src/cli/doctor/finding.js';
import type { Config } from '../../src/config.js';
import { DEFAULT_COMMANDS } from '../../src/slack/commands.js';
import { buildManifest } from '../../src/slack/manifest.js';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import { createNotificationStore } from '../../src/store/notification-store.js';
import { backUp } from '../../src/use-cases/back-up.js';
import { aFolder } from '../support/a-folder.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aWorkspace } from '../support/a-workspace.js';
import { damage, makeNewer } from '../support/damage.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aConfig } from './a-config.js';

const now = () => new Date();
const MANIFEST = buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS);

/** A bot of the workspace that is all it should be, with what a test spoils of it. */
async function aBotOn({
  manifest = MANIFEST,
  showroom,
}: {
  manifest?: typeof MANIFEST;
  showroom?: (house: House) => void;
} = {}) {
  const workspace = await aWorkspace({ now, manifest });
  onTestFinished(() => workspace.stop());
  const config = aConfig({
    SLACK_BOT_TOKEN: workspace.tokens.bot,
    SLACK_APP_TOKEN: workspace.tokens.app,
    SLACK_API_URL: workspace.apiUrl,
  });
  const house = aShowroom({ path: config.file, backupDir: config.backupDir });
  const notifications = createNotificationStore(house.db);
  for (const { notification } of dueDeliveries({ ...house.deps, now: house.clock.now }))
    notifications.delivered(notification, { channel: house.showroom.teamChannel, ts: '1.1' });
  showroom?.(house);
  await backUp({ ...house.deps, now });
  house.db.close();
  const manifestFile = join(aFolder(), 'manifest.json');
  writeFileSync(manifestFile, JSON.stringify(manifest));
  return { config, manifestFile };
}

const findings = (config: Config, manifestFile?: string) =>
  diagnose(config, { now, ...(manifestFile !== undefined && { manifestFile }) });
const about = (found: Finding[], words: RegExp) => found.filter(({ what }) => words.test(what));
const failed = (found: Finding[]) => found.filter(({ state }) => state === 'fail');

test('a bot that is all it should be passes everything, in one line each', async () => {
  const { config, manifestFile } = await aBotOn();
  const found = await findings(config, manifestFile);
  const { words, code } = report(about(found, /^(?!\d+ MB)/));
  expect(words.split('\n').filter((line) => !line.startsWith('pass  '))).toEqual([]);
  for (const part of [
    'configuration',
    'SLACK_BOT_TOKEN',
    'scopes',
    'clock',
    'SLACK_APP_TOKEN',
    '/register',
    'whole',
    'Asia/Shanghai',
    'team channel',
    'newest backup',
  ])
    expect(words).toContain(part);
  expect(code).toBe(0);
});

describe('what is not as it should be has its remedy', () => {
  test('a configuration with holes', () => {
    const { words, code } = report(
      misconfigured(['SLACK_BOT_TOKEN is missing', 'PORT must be a port number']),
    );
    expect(words).toMatch(/^fail {2}SLACK_BOT_TOKEN is missing\n {6}Set it[\s\S]*fail {2}PORT/);
    expect(code).toBe(1);
  });

  test('tokens that Slack refuses', async () => {
    const { config } = await aBotOn();
    const { slack } = config;
    if (slack.kind !== 'socket') throw new Error('no socket');
    const found = await findings({
      ...config,
      slack: { ...slack, botToken: 'xoxb-no', appToken: 'xapp-no' },
    });
    expect(failed(found).map(({ what }) => what)).toEqual([
      'Slack refuses SLACK_BOT_TOKEN: invalid_auth.',
      'Slack refuses SLACK_APP_TOKEN: invalid_auth.',
    ]);
    expect(report(found).code).toBe(1);
  });

  test('a Slack that cannot be reached', async () => {
    const { config } = await aBotOn();
    const found = await findings({
      ...config,
      slack: { ...config.slack, slackApiUrl: 'http://127.0.0.1:9/api/' } as Config['slack'],
    });
    expect(about(found, /cannot be reached/).map(({ state }) => state)).toEqual(['fail', 'fail']);
  });

  test('scopes that the app lacks', async () => {
    const { oauth_config, ...rest } = MANIFEST;
    const bot = oauth_config.scopes.bot.filter((scope) => scope !== 'im:write');
    const { config } = await aBotOn({ manifest: { ...rest, oauth_config: { scopes: { bot } } } });
    expect(failed(await findings(config))).toMatchObject([{ what: 'The app lacks im:write.' }]);
  });

  test.each([
    [-5 * 60_000, 'fail', /(299|300|301) s behind/],
    [20_000, 'warn', /(19|20|21) s ahead of/],
  ])('a clock that is %i ms off', async (ms, state, words) => {
    const { config } = await aBotOn();
    const found = await diagnose(config, { now: () => new Date(Date.now() + ms) });
    expect(about(found, /clock/)).toMatchObject([{ state, what: expect.stringMatching(words) }]);
  });

  test('commands that are called otherwise, or that nobody can know', async () => {
    const { config, manifestFile } = await aBotOn();
    const commands = { ...config.commands, register: '/walkin' };
    expect(failed(await findings({ ...config, commands }, manifestFile))).toMatchObject([
      { what: 'The manifest lacks /walkin.', remedy: expect.stringContaining('COMMAND_') },
    ]);
    expect(about(await findings(config), /cannot be asked/)).toMatchObject([
      { state: 'warn', remedy: expect.stringContaining('--manifest FILE') },
    ]);
    expect(failed(await findings(config, '/nowhere.json'))).toMatchObject([
      { what: '/nowhere.json is no app manifest in JSON.' },
    ]);
  });

  test('a team channel in which the bot is not, or of which nothing is known', async () => {
    const { config } = await aBotOn({
      showroom: ({ db, clock, showroom: { id, teamChannel } }) => {
        const notifications = createNotificationStore(db);
        const digest = {
          kind: 'digest',
          showroomId: id,
          day: clock.today(),
          recipient: { channel: teamChannel },
        } as const;
        notifications.park(notifications.add(digest, clock.now()), 'not_in_channel');
      },
    });
    expect(failed(await findings(config))).toMatchObject([
      {
        what: expect.stringContaining('did not arrive: not_in_channel'),
        remedy: expect.stringContaining('/invite'),
      },
    ]);
    const { config: moved } = await aBotOn({
      showroom: ({ db }) => db.$client.prepare("update showrooms set team_channel = 'C_NEW'").run(),
    });
    expect(about(await findings(moved), /C_NEW/)).toMatchObject([{ state: 'warn' }]);
  });

  test('a time zone that is none', async () => {
    const { config } = await aBotOn({
      showroom: ({ db }) => db.$client.prepare("update showrooms set time_zone = 'Mars/Olympus'").run(),
    });
    expect(failed(await findings(config))).toMatchObject([{ what: expect.stringContaining('Mars/Olympus') }]);
  });

  test.each([
    ['damaged', 'cannot be used', damage, 'restore'],
    ['newer', 'is newer', makeNewer, 'update the program'],
    [
      'something else',
      'cannot be used',
      (path: string) => writeFileSync(path, 'Dear diary, '.repeat(999)),
      'move it away',
    ],
  ] as const)('a database that is %s', async (_why, what, spoil, remedy) => {
    const { config } = await aBotOn();
    spoil(config.file);
    expect(failed(await findings(config))).toMatchObject([
      { what: expect.stringContaining(what), remedy: expect.stringContaining(remedy) },
    ]);
  });

  test('a database that is not there yet, and no backup', async () => {
    const found = await findings(aConfig());
    expect(about(found, /There is no/).map(({ state }) => state)).toEqual(['warn', 'warn']);
  });

  test.each([
    [30, 'warn', /30 h old/],
    [80, 'fail', /80 h old/],
  ])('a backup that is %i hours old', async (hours, state, words) => {
    const { config } = await aBotOn();
    const found = await diagnose(
      { ...config, slack: { kind: 'local' } },
      { now: () => new Date(Date.now() + hours * 3_600_000) },
    );
    expect(about(found, /newest backup/)).toMatchObject([{ state, what: expect.stringMatching(words) }]);
  });

  test('a backup that could not be restored', async () => {
    const { config } = await aBotOn();
    damage(createBackupFolder(config.backupDir, config.file).list()[0]?.path ?? '');
    expect(failed(await findings(config))).toMatchObject([
      { what: expect.stringContaining('cannot be restored') },
    ]);
  });

  test('a machine without room', async () => {
    // proc is a file system of no size.
    expect(
      await checkDisks({ file: '/proc/self/showroom.db', backupDir: '/proc/self/backups' }),
    ).toMatchObject([{ state: 'fail', what: '0 MB are free in /proc/self.' }]);
  });

  test('a bot without tokens', async () => {
    const config = aConfig({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' });
    expect(about(await findings(config), /No tokens/)).toMatchObject([{ state: 'warn' }]);
  });
});
