import { expect, test } from 'vitest';
import { ConfigError, parseConfig } from '../../src/config.js';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };

test.each([
  ['on Slack, by default', SOCKET, 3001],
  ['on Slack, left empty', { ...SOCKET, HEALTH_PORT: '' }, 3001],
  ['on Slack, elsewhere', { ...SOCKET, HEALTH_PORT: '9100' }, 9100],
  ['on Slack, switched off', { ...SOCKET, HEALTH_PORT: '0' }, undefined],
  ['on Slack over a socket, where nothing else listens', { ...SOCKET, HEALTH_PORT: '3000' }, 3000],
  ['in the local workspace, by default', {}, undefined],
  ['in the local workspace, when asked for', { HEALTH_PORT: '3001' }, 3001],
])('the health port %s', (_case, variables, port) => {
  expect(parseConfig(variables).healthPort).toBe(port);
});

test.each([
  ['a word', { HEALTH_PORT: 'yes' }, 'HEALTH_PORT must be a port number, or 0 for none'],
  ['the port of the local workspace', { HEALTH_PORT: '3000' }, 'HEALTH_PORT is the same as PORT'],
  ['the port for Slack', { ...HTTP, PORT: '3001' }, 'HEALTH_PORT is the same as PORT'],
])('the health port cannot be %s', (_case, variables, problem) => {
  expect(problemsWith(variables)).toEqual([problem]);
});

test('another address of Slack’s API is passed on', () => {
  const slackApiUrl = 'https://slack-gov.com/api/';
  expect(parseConfig({ ...SOCKET, SLACK_API_URL: slackApiUrl }).slack).toMatchObject({ slackApiUrl });
  expect(problemsWith({ ...SOCKET, SLACK_API_URL: 'https://slack-gov.com/api' })).toEqual([
    'SLACK_API_URL must end with /',
  ]);
});

function problemsWith(variables: Record<string, string>): string[] {
  try {
    parseConfig(variables);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
