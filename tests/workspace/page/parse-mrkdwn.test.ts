import { expect, test } from 'vitest';
import { parseInline, parseMrkdwn } from '../../../src/workspace/page/blocks/text/parse-mrkdwn.js';

const leavesOf = (text: string) => parseInline(text).map((leaf) => ('text' in leaf ? leaf.text : leaf.type));

test.each([
  ['# 12', ['# 12']],
  ['---', ['---']],
  ['1. one', ['1. one']],
  ['2 * 3 * 4', ['2 * 3 * 4']],
  ['snake_case_name', ['snake_case_name']],
  ['*粗*体', ['*粗*体']],
])('leaves %j as it is typed', (text, leaves) => {
  expect(leavesOf(text)).toEqual(leaves);
});

test('makes bold, italic and struck text, one inside the other', () => {
  expect(parseInline('*bold _both_* ~gone~')).toEqual([
    { type: 'text', text: 'bold ', style: { bold: true } },
    { type: 'text', text: 'both', style: { bold: true, italic: true } },
    { type: 'text', text: ' ', style: {} },
    { type: 'text', text: 'gone', style: { strike: true } },
  ]);
});

test('parses nothing inside code', () => {
  expect(parseInline('`*a* <@U1>`')).toEqual([{ type: 'text', text: '*a* <@U1>', style: { code: true } }]);
});

test('turns references into mentions, links and dates', () => {
  const types = parseInline('<@U1> <#C1|floor> <!here> <https://a.b|c> <!date^17^{date}|then>').map(
    ({ type }) => type,
  );
  expect(types.filter((type) => type !== 'text')).toEqual(['user', 'channel', 'broadcast', 'link', 'date']);
});

test('does not make a link of what is no address', () => {
  expect(leavesOf('<javascript:alert(1)|press>')).toEqual(['press']);
});

test('shows what a person typed when it comes escaped', () => {
  expect(leavesOf('&lt;!channel&gt; &amp;amp;')).toEqual(['<!channel> &amp;']);
});

test('tells quotes and code blocks from lines', () => {
  const types = parseMrkdwn('one\ntwo\n> said\nthree\n```\nx = 1\n```').map(({ type }) => type);
  expect(types).toEqual([
    'rich_text_section',
    'rich_text_quote',
    'rich_text_section',
    'rich_text_preformatted',
  ]);
});
