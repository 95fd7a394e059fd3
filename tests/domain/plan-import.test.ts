import { describe, expect, test } from 'vitest';
import type { Standing } from '../../src/domain/base-data-table.js';
import { planImport } from '../../src/domain/plan-import.js';
import { readBaseDataTable } from '../../src/domain/read-base-data-table.js';
import { aTable, WORDS } from '../support/a-table.js';

let last = 0;
const nextId = () => {
  last += 1;
  return last;
};
const standing = (list: Standing['list'], name: string, more: Partial<Standing> = {}): Standing => ({
  id: nextId(),
  list,
  code: null,
  name,
  position: last,
  retiredAt: null,
  isFixed: false,
  values: {},
  ...more,
});
const RETIRED = { retiredAt: new Date(0) };
const level = (code: string, more: Partial<Standing> = {}) =>
  standing('level', `Level ${code}`, {
    code,
    values: { windowDays: null, intervalDays: 7, protectionDays: 21 },
    ...more,
  });
const BASE = [
  level('H'),
  level('A'),
  standing('source', 'Walk-in'),
  standing('source', 'Radio'),
  standing('desiredModel', 'Sonata', { values: { trim: 'GL', listPrice: 100 } }),
  standing('competitorModel', 'Camry', { values: { maker: 'Toyota' } }),
  standing('competitorModel', 'Old one', RETIRED),
  standing('lostReason', 'Other', { isFixed: true }),
  standing('lostReason', 'Price'),
];

const plan = (table: string, { base = BASE, usesAttire = true } = {}) => {
  const read = readBaseDataTable(aTable(table), WORDS, usesAttire);
  if (read.kind !== 'read') throw new Error(read.kind);
  return { ...planImport(read.rows, base), unknownColumns: read.unknownColumns };
};
const faults = (table: string, more = {}) =>
  plan(table, more).rows.flatMap((row) => (row.kind === 'faulty' ? [`${row.row} ${row.faulty.fault}`] : []));

describe('a file', () => {
  test.each([
    ['English', 'List,Name\nSource,TV'],
    ['Chinese', '列表,名称\n信息来源,TV'],
    ['any case, any spaces, any order', 'NAME, l I s t\nTV,SOURCE'],
    ['codes', 'list,name\nsource,TV'],
    ['both', '列表,Name\n信息来源,TV'],
  ])('names its columns and lists in %s', (_how, table) => {
    expect(plan(table).rows).toMatchObject([{ row: 2, kind: 'new', list: 'source', name: 'TV' }]);
  });

  test('without a column for the list or the name is none', () => {
    expect(readBaseDataTable(aTable('List,Order\nSource,1'), WORDS, true)).toEqual({
      kind: 'columns-missing',
    });
    expect(readBaseDataTable(aTable('Name\nx'), WORDS, true)).toEqual({ kind: 'columns-missing' });
    expect(readBaseDataTable([], WORDS, true)).toEqual({ kind: 'columns-missing' });
  });

  test('may have columns nobody knows, which are told, and blank rows, which are not counted', () => {
    const { unknownColumns, rows } = plan('List,Colour,Name,Name\n,,,\nSource,red,TV,x');
    expect(unknownColumns).toEqual(['Colour', 'Name']);
    expect(rows).toMatchObject([{ row: 3, kind: 'new', name: 'TV' }]);
  });
});

describe('a row', () => {
  test.each([
    ['the same', 'Source,Walk-in,,', 'unchanged', undefined],
    ['another spelling', 'Source,WALK-IN,,', 'changed', ['name']],
    ['wide characters', 'Source,Ｒadio,,', 'changed', ['name']],
    ['another place', 'Source,Radio,1,', 'changed', ['order']],
    ['the same place', 'Source,Radio,2,yes', 'unchanged', undefined],
    ['going', 'Source,Radio,,停用', 'changed', ['inUse']],
    ['coming back', 'Competitor model,Old one,,是', 'changed', ['inUse']],
    ['a retired one that is only named', 'Competitor model,Old one,,', 'unchanged', undefined],
    ['new', 'Source,TV,,', 'new', undefined],
  ])('about one that is %s', (_what, row, kind, columns) => {
    const [found] = plan(`List,Name,Order,In use\n${row}`).rows;
    expect(found?.kind).toBe(kind);
    expect(found?.kind === 'changed' ? found.changes.map(({ column }) => column) : undefined).toEqual(
      columns,
    );
  });

  test('changes the details it gives, and leaves those of which the cells are empty', () => {
    const { rows } = plan('List,Name,Maker,Our answer,Price\nCompetitor model,Camry,,Ours is safer,Toyota');
    expect(rows).toMatchObject([
      {
        changes: [
          { column: 'price', from: null, to: 'Toyota' },
          { column: 'answer', to: 'Ours is safer' },
        ],
      },
    ]);
  });

  test('reads numbers as a spreadsheet writes them', () => {
    const read = (price: string) =>
      plan(`Name;List;List price\nSonata;Desired model;${price}`.replaceAll(';', ',')).rows[0];
    for (const price of ['159800', '１５９８００', '159800.0', '159 800'])
      expect(read(price)).toMatchObject({ changes: [{ to: 159_800 }] });
    expect(planImport([], []).counts).toEqual({ new: 0, changed: 0, unchanged: 0, faulty: 0 });
  });

  test('of a level is found by its code, and may take the window away', () => {
    const base = [level('H', { values: { windowDays: 7, intervalDays: 2, protectionDays: 6 } })];
    const { rows } = plan('List,Code,Name,Purchase window days\nLevel,ｈ,Hot,none', { base });
    expect(rows).toMatchObject([
      { kind: 'changed', changes: [{ column: 'name' }, { column: 'windowDays', from: 7, to: null }] },
    ]);
  });
});

describe('a faulty row is told with its number', () => {
  const HEADINGS = 'List,Code,Name,Order,In use,Revisit every days,Protection days,Maker,List price';
  test.each([
    ['list-missing', ',,TV'],
    ['list-unknown', 'Colours,,Red'],
    ['attire-off', 'Attire,,Suit'],
    ['name-missing', 'Source,,'],
    ['too-long', `Source,,${'x'.repeat(81)}`],
    ['too-long', 'Level,ABCDE,x,,,7,21'],
    ['too-long', `Competitor model,,x,,,,,${'x'.repeat(81)}`],
    ['code-missing', 'Level,,x,,,7,21'],
    ['other-list', 'Source,X,x'],
    ['other-list', 'Source,,x,,,,,Toyota'],
    ['not-a-number', 'Source,,x,first'],
    ['not-a-number', 'Source,,x,0'],
    ['not-a-number', 'Desired model,,x,,,,,,-5'],
    ['not-a-number', 'Level,B,x,,,3651,4000'],
    ['not-a-number', 'Level,B,x,,,1.5,4000'],
    ['in-use-unclear', 'Source,,x,,perhaps'],
    ['days-missing', 'Level,B,x,,,7'],
    ['days-missing', 'Level,B,x,,,,7'],
    ['protection-below-interval', 'Level,B,x,,,8,7'],
    ['protection-below-interval', 'Level,H,Level H,,,22,'],
    ['has-code', 'Lost reason,,Other,,retired'],
  ])('%s: %s', (fault, row) => {
    expect(faults(`${HEADINGS}\nSource,,Walk-in\n${row}`, { usesAttire: false })).toEqual([`3 ${fault}`]);
  });

  test('when it is about the same as one before', () => {
    expect(faults('List,Name\nSource,TV\nSource,tv\nSource,Radio\nSource,ＲADIO\nIndustry,TV')).toEqual([
      '3 duplicate',
      '5 duplicate',
    ]);
  });

  test('when it would leave the forms without any', () => {
    const table = (last: string) => `List,Code,Name,In use\nSource,,Radio,no\nSource,,Walk-in,no\n${last}`;
    expect(faults(table('Level,H,x,no'))).toEqual(['3 last-in-use']);
    expect(faults(table('Source,,New one,'))).toEqual([]);
    expect(faults(table('Source,,New one,no'))).toEqual(['3 last-in-use']);
    expect(faults('List,Code,Name,In use\nLevel,H,x,no\nLevel,A,x,no')).toEqual(['3 last-in-use']);
    expect(faults('List,Name,In use\nCompetitor model,Camry,no')).toEqual([]);
  });

  test('when it would be one level too many', () => {
    const rows = Array.from({ length: 19 }, (_, at) => `Level,L${at},x,1,2`).join('\n');
    expect(faults(`List,Code,Name,Revisit every days,Protection days\n${rows}`)).toEqual([
      '20 too-many-levels',
    ]);
  });

  test('and keeps no other from going in', () => {
    expect(plan('List,Name\nColours,Red\nSource,TV').counts).toEqual({
      new: 1,
      changed: 0,
      unchanged: 0,
      faulty: 1,
    });
  });
});

describe('the order', () => {
  const base = ['a', 'b', 'c', 'd'].map((name) => standing('source', name));
  const order = (table: string) => {
    const { orders } = plan(table, { base });
    const names = new Map(base.map(({ id, name }) => [id, name]));
    return orders.map((one) =>
      one.order.map((place) => ('id' in place ? names.get(place.id) : place.row)).join(' '),
    );
  };
  test.each([
    ['stays when every row is where it stands', 'Source,b,2\nSource,a,1', []],
    ['takes one that moves before the one that stands there', 'Source,d,1', ['d a b c']],
    [
      'takes new ones at their places, and those without one at the end',
      'Source,x,2\nSource,y,',
      ['a 2 b c d 3'],
    ],
    ['is as the file says when it names all', 'Source,d,1\nSource,c,2\nSource,b,3\nSource,a,4', ['d c b a']],
  ])('%s', (_what, rows, orders) => {
    expect(order(`List,Name,Order\n${rows}`)).toEqual(orders);
  });
});

test('two of a list that differ only in how they are written are told apart', () => {
  const base = [standing('industry', 'IT'), standing('industry', 'it')];
  expect(plan('List,Name\nIndustry,it\nIndustry,IT', { base }).counts.unchanged).toBe(2);
  expect(faults('List,Name\nIndustry,It\nIndustry,It', { base })).toEqual(['3 duplicate']);
});

test('a level whose code was used before is the one in use, unless the row is about a retired one', () => {
  const base = [level('H', { ...RETIRED, name: 'Old' }), level('H', { name: 'New' })];
  const table = 'List,Code,Name,In use\nLevel,H,Old,retired\nLevel,H,New,yes';
  expect(plan(table, { base }).counts.unchanged).toBe(2);
  expect(faults('List,Code,Name\nLevel,H,New\nLevel,H,Old', { base })).toEqual(['3 duplicate']);
});
