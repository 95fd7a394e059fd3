import { expect, it } from 'vitest';
import { matchesTraffic } from '../../../src/workspace/page/panel/match-traffic.js';

const entry = {
  id: 1,
  at: 0,
  direction: 'from-app',
  name: 'chat.postMessage',
  outcome: 'not_in_channel',
  failed: true,
  ms: 3,
  sent: { channel: 'C1', text: 'Good morning 李娜' },
  answered: undefined,
} as const;

it.each(['', '  ', 'postmessage', 'NOT_IN', '李娜', 'good chat', 'c1'])('“%s” finds the entry', (filter) => {
  expect(matchesTraffic(entry, filter)).toBe(true);
});

it.each(['views', 'good evening'])('“%s” does not', (filter) => {
  expect(matchesTraffic(entry, filter)).toBe(false);
});
