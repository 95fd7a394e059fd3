import { expect, test } from 'vitest';
import { groupByDay } from '../../../src/workspace/page/conversation/group-messages.js';
import type { Message } from '../../../src/workspace/protocol.js';

const at = (instant: string, userId: string, more: Partial<Message> = {}): Message => ({
  channel: 'C1',
  ts: `${Date.parse(instant) / 1000}.000100`,
  userId,
  text: '',
  blocks: [],
  files: [],
  edited: false,
  replyCount: 0,
  ...more,
});

test('separates days by the calendar of the reader', () => {
  const messages = [at('2026-11-20T15:59:00Z', 'U1'), at('2026-11-20T16:01:00Z', 'U1')];
  expect(groupByDay(messages, 'Asia/Shanghai').map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21']);
  expect(groupByDay(messages, 'UTC')).toHaveLength(1);
});

test('lets a message follow on within five minutes of the same person, for the same readers', () => {
  const [day] = groupByDay(
    [
      at('2026-11-20T10:00:00Z', 'U1'),
      at('2026-11-20T10:04:00Z', 'U1'),
      at('2026-11-20T10:05:00Z', 'U1', { ephemeralFor: 'U2' }),
      at('2026-11-20T10:06:00Z', 'U2'),
      at('2026-11-20T10:12:00Z', 'U2'),
    ],
    'UTC',
  );
  expect(day?.messages.map(({ continues }) => continues)).toEqual([false, true, false, false, false]);
});
