import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, type Receiver } from '@slack/bolt';
import type { AppsManifestCreateArguments } from '@slack/web-api';
import { pino } from 'pino';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createChartPainter } from '../src/charts/draw-chart.js';
import { attachListeners } from '../src/slack/attach-listeners.js';
import { COMMANDS, type Command, DEFAULT_COMMANDS } from '../src/slack/commands.js';
import { buildManifest } from '../src/slack/manifest.js';
import { createPeople } from '../src/slack/people.js';
import { createListeners } from '../src/slack/routing/listeners.js';
import { createBackupFolder } from '../src/store/backup-folder.js';
import { openDatabase } from '../src/store/open-database.js';

const ADDRESS = 'https://showroom.example.com/slack/events';

/** Slack's own type: wrong scopes, events and settings do not compile. */
type Manifest = AppsManifestCreateArguments['manifest'];
const MANIFESTS: Record<string, Manifest> = {
  'socket-mode': buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS),
  http: buildManifest({ kind: 'http', url: ADDRESS }, DEFAULT_COMMANDS),
};
const each = Object.entries(MANIFESTS);

test.each(each)('manifests/%s.json is what the bot asks for', (name, manifest) => {
  const file = readFileSync(new URL(`../manifests/${name}.json`, import.meta.url), 'utf8');
  expect(JSON.parse(file)).toEqual(manifest);
});

describe.each(each)('the %s manifest', (_name, { display_information: shown, features, settings }) => {
  test('keeps to Slack’s lengths', () => {
    expect(shown.name.length).toBeLessThanOrEqual(35);
    expect(shown.description?.length).toBeLessThanOrEqual(140);
    expect(shown.long_description?.length).toBeGreaterThanOrEqual(175);
    expect(shown.long_description?.length).toBeLessThanOrEqual(4000);
    expect(shown.background_color).toMatch(/^#[0-9a-f]{6}$/i);
    expect(features?.bot_user?.display_name.length).toBeLessThanOrEqual(80);
    for (const { command, description, usage_hint = '' } of features?.slash_commands ?? []) {
      expect(command).toMatch(/^\/[^\sA-Z]{1,31}$/);
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(usage_hint.length).toBeLessThanOrEqual(1000);
    }
    expect(features?.slash_commands?.length).toBeLessThanOrEqual(50);
  });

  test('lets people write to the bot, press its buttons and open its Home', () => {
    expect(features?.app_home).toMatchObject({ home_tab_enabled: true, messages_tab_enabled: true });
    expect(settings?.interactivity?.is_enabled).toBe(true);
  });
});

test('over Socket Mode nothing has an address', () => {
  expect(MANIFESTS['socket-mode']?.settings?.socket_mode_enabled).toBe(true);
  expect(JSON.stringify(MANIFESTS['socket-mode'])).not.toMatch(
    /"(request_url|message_menu_options_url|url)"/,
  );
});

test('over HTTP everything that Slack sends has an address', () => {
  const { features, settings } = buildManifest({ kind: 'http', url: ADDRESS }, DEFAULT_COMMANDS);
  expect(settings.socket_mode_enabled).toBe(false);
  expect(features.slash_commands.map(({ url }) => url)).toEqual(COMMANDS.map(() => ADDRESS));
  expect([settings.event_subscriptions.request_url, settings.interactivity.request_url]).toEqual([
    ADDRESS,
    ADDRESS,
  ]);
  expect(settings.interactivity.message_menu_options_url).toBe(ADDRESS);
});

test('commands may be called otherwise, where another app holds a name already', () => {
  const { features } = buildManifest({ kind: 'socket-mode' }, { ...DEFAULT_COMMANDS, stats: '/sales' });
  expect(features.slash_commands.map(({ command }) => command)).toContain('/sales');
});

describe('what the manifest asks for is what the bot uses', () => {
  const { features, oauth_config, settings } = buildManifest({ kind: 'socket-mode' }, DEFAULT_COMMANDS);

  test('every command has a listener, and every listener a command', () => {
    const { commands } = listenedTo();
    expect(features.slash_commands.map(({ command }) => command).sort()).toEqual(commands.sort());
  });

  test('every event is listened to, and nothing else', () => {
    expect(settings.event_subscriptions.bot_events).toEqual(listenedTo().events);
  });

  test('every scope is needed by a method that the bot calls, and every method has its scope', () => {
    const needed = calledMethods().map((method) => {
      const scope = SCOPES[method];
      if (scope === undefined) throw new Error(`${method}: which scope does it need?`);
      return scope;
    });
    const asked = new Set([...BEYOND_METHODS, ...needed.filter((scope) => scope !== '')]);
    expect([...oauth_config.scopes.bot].sort()).toEqual([...asked].sort());
  });
});

/** Slack's documentation of each method: the scope a bot token must have; none for what every app may do. */
const SCOPES: Record<string, string> = {
  'auth.test': '',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.history': 'im:history',
  'conversations.info': 'channels:read',
  'conversations.open': 'im:write',
  'conversations.replies': 'im:history',
  'users.info': 'users:read',
  'users.list': 'users:read',
  'files.info': 'files:read',
  filesUploadV2: 'files:write',
  'views.open': '',
  'views.push': '',
  'views.update': '',
  'views.publish': '',
};

/** What is needed without a method: commands, and messages to people by their user ids. */
const BEYOND_METHODS = ['commands', 'im:write'];

/** The Web API methods in the source of the Slack surface. */
function calledMethods(): string[] {
  const folder = fileURLToPath(new URL('../src/slack', import.meta.url));
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
  const calls = source.matchAll(/\bclient\s*\.\s*([a-zA-Z0-9]+)(?:\s*\.\s*([a-zA-Z]+))?\s*\(/g);
  const names = [...calls].map(([, first, second]) => [first, second].filter(Boolean).join('.'));
  // A connection of Socket Mode is a client too, but has no methods of the Web API.
  return [...new Set(names)].filter((name) => name.includes('.') || name === 'filesUploadV2');
}

/** What the real listeners are attached to. */
function listenedTo() {
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({ token: 'xoxb-unused', receiver, tokenVerificationEnabled: false });
  const now = () => new Date(0);
  const listeners = createListeners(app, DEFAULT_COMMANDS);
  const db = openDatabase(':memory:');
  onTestFinished(() => void db.close());
  attachListeners(listeners, {
    db,
    committed: async () => {},
    now,
    wait: async () => {},
    log: pino({ level: 'silent' }),
    client: app.client,
    people: createPeople(app.client, now, () => {}),
    download: async () => ({ kind: 'failed', problem: 'unreachable' }),
    backups: createBackupFolder('nowhere', 'showroom.db'),
    link: () => ({ kind: 'http' }),
    version: '1.2.3',
    failed: () => {},
    commands: DEFAULT_COMMANDS,
    charts: { mode: 'native', paint: createChartPainter({ onFallback: () => {} }) },
    newToken: () => '',
    poke: () => {},
  });
  const ofKind = (kind: string) =>
    [...listeners.names].filter((name) => name.startsWith(kind)).map((name) => name.slice(kind.length));
  return {
    commands: ofKind('command:').map((name) => DEFAULT_COMMANDS[name as Command]),
    events: ofKind('event:'),
  };
}
