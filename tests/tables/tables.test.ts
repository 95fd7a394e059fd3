import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../src/tables/read-table.js';
import { LARGEST_FILE_BYTES, MOST_ROWS, TABLE_FORMATS } from '../../src/tables/table.js';
import { writeTable } from '../../src/tables/write-table.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const utf8 = (words: string) => Buffer.from(words);

const HOSTILE = [
  '=1+1',
  "'=1+1",
  "''@SUM(A1)",
  '+86',
  '-5',
  '@here',
  '＝1',
  '007',
  '1e5',
  'a "quoted" word',
  'two\nlines',
  'a,b;c\td',
  '宝马 3系',
  '𠮷',
  '_x0041_',
  '\u0001',
  '<&>',
  'TRUE',
  '2026-03-02',
  "it's",
  '"',
  'valueOf',
  '__proto__',
];
const words = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 8 }),
);
/** Blank rows at the end are nothing; XML knows one line end only, and none stands at the ends of what is typed. */
const cell = words.map((typed) => typed.replaceAll('\0', '').replace(/\r\n?/g, '\n').trim() || 'x');
/** The first row names columns, and so tells what separates them. */
const HEADINGS = ['List', '名称', 'Order', 'In use'];
const table = fc
  .array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 })
  .map((rows) => [HEADINGS, ...rows]);

describe.each(TABLE_FORMATS)('%s', (format) => {
  test('gives back every word as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await readTable(await writeTable(rows, format, 'Sheet'))).toEqual({ kind: 'read', rows });
      }),
      { numRuns: format === 'csv' ? 200 : 4, interruptAfterTimeLimit: 8_000 },
    );
  });

  test('keeps the cells that others are hostile to', async () => {
    const rows = HOSTILE.map((one) => ['x', one]);
    expect(await readTable(await writeTable(rows, format, 'Sheet'))).toEqual({ kind: 'read', rows });
  });

  test('keeps the place of empty cells, and of rows between others', async () => {
    const written = await writeTable(
      [
        ['a', 'b'],
        ['', null],
        [null, 7],
      ],
      format,
      'Sheet',
    );
    const read = await readTable(written);
    expect(read).toMatchObject({ kind: 'read' });
    if (read.kind === 'read') expect(read.rows.map((row) => row.join('|'))).toEqual(['a|b', '|', '|7']);
  });
});

test('Excel knows a CSV for what it is, and runs nothing in it', async () => {
  const written = text(
    await writeTable(
      [
        ['名称', '=HYPERLINK("x")'],
        ['-1', 7],
      ],
      'csv',
      '',
    ),
  );
  expect(written).toBe('\uFEFF名称,"\'=HYPERLINK(""x"")"\r\n\'-1,7\r\n');
});

const GB18030 = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x61]);

test.each([
  ['UTF-8', utf8('名称,a')],
  ['UTF-8 with a mark', utf8('\uFEFF名称,a')],
  ['GB18030', GB18030],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('名称\ta', 'utf16le')])],
  ['semicolons', utf8('名称;a')],
  ['tabs', utf8('名称\ta')],
  ['blank lines at the end', utf8('名称,a\r\n\r\n,\r\n')],
])('a CSV in %s is understood', async (_what, bytes) => {
  expect(await readTable(bytes)).toEqual({ kind: 'read', rows: [['名称', 'a']] });
});

test('a separator in quotes separates nothing', async () => {
  expect(await readTable(utf8('"a;b;c",d\n1,2'))).toEqual({
    kind: 'read',
    rows: [
      ['a;b;c', 'd'],
      ['1', '2'],
    ],
  });
});

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]);
const sheet = await writeTable([['a']], 'xlsx', 'Sheet');

test.each([
  ['empty', utf8('')],
  ['empty', utf8('\n,,\n')],
  ['file-too-large', Buffer.alloc(LARGEST_FILE_BYTES + 1, 'a')],
  ['too-many-rows', utf8('a\n'.repeat(MOST_ROWS + 2))],
  ['unknown-encoding', Buffer.from([0x61, 0x2c, 0xff, 0xff, 0x0a])],
  ['not-a-table', utf8('a,b\0')],
  ['not-a-table', utf8('a,"b\nc')],
  ['not-a-table', zip],
  ['not-a-table', sheet.subarray(0, sheet.length - 200)],
  ['old-excel', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
] as const)('what is %s is refused by that name', async (problem, bytes) => {
  expect(await readTable(bytes)).toEqual({ kind: 'unreadable', problem });
});

test('a long table is read beside the bot, which goes on', async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`list ${at}`, `name ${at}`, 'yes']);
  const bytes = await writeTable(rows, 'xlsx', 'Sheet');
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  expect(await readTable(bytes)).toEqual({ kind: 'read', rows });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
});
