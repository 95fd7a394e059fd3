import { expect, test } from 'vitest';
import { encodeText } from '../../../src/workspace/page/composer/encode-text.js';
import { matchCommands, parseCommand } from '../../../src/workspace/page/composer/match-commands.js';
import type { Conversation, Member } from '../../../src/workspace/protocol.js';

const commands = ['/register', '/revisit', '/stats'].map((command) => ({
  command,
  description: '',
  usageHint: '',
}));
const namesFor = (draft: string) => matchCommands(draft, commands).map(({ command }) => command);

test('offers the commands that begin as typed, and then the usage of the one chosen', () => {
  expect(namesFor('/re')).toEqual(['/register', '/revisit']);
  expect(namesFor('/stats today')).toEqual(['/stats']);
  expect(namesFor('hello /re')).toEqual([]);
});

test('tells a command from a message', () => {
  expect(parseCommand(' /stats  today ')).toEqual({ command: '/stats', text: 'today' });
  expect(parseCommand('and/or')).toBeNull();
});

test('escapes marks and makes references of names', () => {
  const members = [{ id: 'U1', name: '李娜' } as Member];
  const conversations = [{ id: 'C1', name: 'floor' } as Conversation];
  expect(encodeText('@李娜 <!channel> & #floor', members, conversations)).toBe(
    '<@U1> &lt;!channel&gt; &amp; <#C1>',
  );
});
