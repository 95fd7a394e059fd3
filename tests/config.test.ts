import { describe, expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../src/config.js';
import { DEFAULT_COMMANDS } from '../src/slack/commands.js';

const BOT = 'xoxb-1-secret';
const APP = 'xapp-1-secret';
const SIGNING = 'signing-secret-0123456789';

function problemsOf(variables: Record<string, string>): string[] {
  try {
    parseConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('without any variable', () => {
  test('the local workspace opens on port 3000, with its data beside it', () => {
    expect(parseConfig({})).toEqual({
      port: 3000,
      dataDir: 'data',
      file: 'data/local.db',
      backupDir: 'data/backups',
      logLevel: 'warn',
      slack: { kind: 'local' },
      charts: { mode: 'native' },
      commands: DEFAULT_COMMANDS,
    });
  });

  test('one that is set to nothing is not set', () => {
    expect(parseConfig({ PORT: '', SLACK_BOT_TOKEN: '', CHARTS: '' })).toEqual(parseConfig({}));
  });
});

describe('Slack is reached', () => {
  test('over Socket Mode with an app token', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP });
    expect(config.slack).toEqual({ kind: 'socket', botToken: BOT, appToken: APP });
    expect(config.logLevel).toBe('info');
  });

  test('over HTTP with a signing secret', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SIGNING, PORT: '8080' });
    expect(config).toMatchObject({
      port: 8080,
      slack: { kind: 'http', botToken: BOT, signingSecret: SIGNING },
    });
  });

  test('over Socket Mode when both are there', () => {
    const config = parseConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SIGNING });
    expect(config.slack.kind).toBe('socket');
  });

  test.each([
    [{ SLACK_BOT_TOKEN: BOT }, 'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing'],
    [{ SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN is missing'],
    [{ SLACK_SIGNING_SECRET: SIGNING }, 'SLACK_BOT_TOKEN is missing'],
  ] as [Record<string, string>, string][])(
    'not at all with half a configuration: %o',
    (variables, problem) => {
      expect(problemsOf(variables)).toEqual([problem]);
    },
  );
});

describe('what is wrong', () => {
  const WRONG = {
    PORT: '70000',
    LOG_LEVEL: 'loud',
    SLACK_BOT_TOKEN: 'xapp-in-the-wrong-place',
    SLACK_APP_TOKEN: 'xoxb-in-the-wrong-place',
    SLACK_SIGNING_SECRET: 'hunter2',
    CHARTS: 'beautiful',
    QUICKCHART_URL: 'not a url',
    COMMAND_STATS: 'no-slash',
  };

  test('is told all at once, one line a variable', () => {
    expect(problemsOf(WRONG).map((line) => line.split(' ')[0])).toEqual(Object.keys(WRONG));
  });

  test('is told by name, never by value', () => {
    const told = problemsOf(WRONG).join('\n');
    for (const value of Object.values(WRONG)) expect(told).not.toContain(value);
  });

  test.each(['0.5', '-1', 'three thousand', '65536'])('a port is no %s', (PORT) => {
    expect(problemsOf({ PORT })).toEqual([expect.stringMatching(/^PORT /)]);
  });
});

describe('commands', () => {
  test('may be called otherwise', () => {
    const { commands } = parseConfig({ COMMAND_STATS: '/sales', COMMAND_REGISTER: '/登记' });
    expect(commands).toEqual({ ...DEFAULT_COMMANDS, stats: '/sales', register: '/登记' });
  });

  test.each(['stats', '/', '/Stats', '/my stats', `/${'x'.repeat(32)}`])(
    'are not called %s',
    (COMMAND_STATS) => {
      expect(problemsOf({ COMMAND_STATS })).toEqual(['COMMAND_STATS must be a command such as /register']);
    },
  );

  test('are not called alike', () => {
    expect(problemsOf({ COMMAND_STATS: '/register' })).toEqual([
      'COMMAND_STATS is the name of another command too',
    ]);
  });
});
