import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBaseDataTable } from '../../src/domain/write-base-data-table.js';
import { createBaseDataStore } from '../../src/store/base-data-store.js';
import { createBaseDataTable } from '../../src/store/base-data-table.js';
import { changes, imports } from '../../src/store/schema.js';
import { readTable } from '../../src/tables/read-table.js';
import { TABLE_FORMATS } from '../../src/tables/table.js';
import { writeTable } from '../../src/tables/write-table.js';
import { tableWords } from '../../src/text/table-words.js';
import { checkImport } from '../../src/use-cases/check-import.js';
import { confirmImport } from '../../src/use-cases/confirm-import.js';
import { exportBaseData } from '../../src/use-cases/export-base-data.js';
import { listImports } from '../../src/use-cases/list-imports.js';
import { undoImport } from '../../src/use-cases/undo-import.js';
import { expectKind } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { aTable, checked, exported, imported, namesOf, rowOf, WORDS } from '../support/a-table.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { settle } from '../support/settle.js';

const FILE = aTable(`
List,Code,Name,Order,In use,Revisit every days,Protection days,Maker,Trim,List price
Source,,TV tower,1,,,,,,
Source,,WALK-IN,,,,,,,
Source,,radio,,retired,,,,,
Level,H,Hot,,,3,9,,,
Level,N,New level,,,5,15,,,
Competitor model,,Camry,,,,,Toyota,,
Desired model,,Sonata,,,,,,GLS,159800
Colours,,Red,,,,,,,
`);

const undo = (house: ReturnType<typeof aShowroom>, id: number) =>
  expectKind(undoImport(house.deps, id, house.actor('manager')), 'undone');

describe('an import', () => {
  test('changes nothing while it is only checked', () => {
    const house = aShowroom();
    const before = exported(house);
    expect(checked(house, FILE).plan.counts).toEqual({ new: 2, changed: 5, unchanged: 0, faulty: 1 });
    expect(exported(house)).toEqual(before);
    expect(listImports(house.deps, house.actor('manager'))).toEqual([]);
  });

  test('brings in what the file asks for, and leaves what it does not name', () => {
    const house = aShowroom();
    const result = imported(house, FILE);
    expect(result).toMatchObject({ counts: { new: 2, changed: 5, faulty: 1 }, isAsShown: true });
    expect(namesOf(house, 'Source').slice(0, 3)).toEqual(['TV tower', 'WALK-IN', 'phone']);
    expect(namesOf(house, 'Source')).toContain('radio (retired)');
    expect(rowOf(house, 'Level', 'H')).toMatchObject({
      Name: 'Hot',
      'Revisit every days': 3,
      'Protection days': 9,
      'Purchase window days': 7,
    });
    expect(rowOf(house, 'Level', 'N')).toMatchObject({
      Name: 'New level',
      Order: 5,
      'Purchase window days': 'none',
    });
    expect(rowOf(house, 'Competitor model', 'Camry')).toMatchObject({ Maker: 'Toyota' });
    expect(rowOf(house, 'Desired model', 'Sonata')).toMatchObject({ Trim: 'GLS', 'List price': 159_800 });
    expect(checked(house, FILE).plan.counts).toEqual({ new: 0, changed: 0, unchanged: 7, faulty: 1 });
  });

  test('stands in the journal of the showroom, with the file and the counts', () => {
    const house = aShowroom();
    const { id } = imported(house, FILE);
    undo(house, id);
    expect(house.db.select().from(changes).all()).toMatchObject([
      {
        staffId: house.actor('manager').staff.id,
        change: { kind: 'base-data-imported', fileName: 'a.csv', counts: { new: 2 } },
      },
      { change: { kind: 'import-undone', fileName: 'a.csv', undone: 7, kept: 0 } },
    ]);
  });

  test('goes in once, however often it is confirmed', () => {
    const house = aShowroom();
    const { id } = imported(house, FILE);
    expect(confirmImport(house.deps, id, house.actor('otherManager'))).toEqual({ kind: 'imported-already' });
    expect(house.db.select().from(changes).all()).toHaveLength(1);
  });

  test('is planned anew when others changed the base data meanwhile, and says so', () => {
    const house = aShowroom();
    const { id } = checked(house, FILE);
    imported(house, aTable('List,Name\nSource,TV tower\nSource,walk-in'), house.actor('otherManager'));
    const result = expectKind(confirmImport(house.deps, id, house.actor('manager')), 'imported');
    expect(result).toMatchObject({ counts: { new: 1, changed: 6 }, isAsShown: false });
    expect(namesOf(house, 'Source').filter((name) => name === 'TV tower')).toHaveLength(1);
  });

  test('is for managers of the showroom and admins, and of one showroom only', () => {
    const house = aShowroom();
    const other = anotherShowroom(house);
    const table = aTable('List,Name\nSource,TV');
    for (const part of ['rep', 'executive'] as const)
      expect(checkImport(house.deps, { name: 'x', table }, WORDS, house.actor(part))).toEqual({
        kind: 'refused',
      });
    const { id } = checked(house, table);
    for (const importer of [
      other.manager,
      house.actor('rep'),
      { ...other.manager, showroom: house.showroom },
    ])
      expect(confirmImport(house.deps, id, importer)).toEqual({ kind: 'refused' });
    imported(house, table, { staff: null, showroom: house.showroom });
    const admin = { ...house.actor('admin'), showroom: other.showroom };
    const there = imported(house, table, admin);
    expect(undoImport(house.deps, there.id, house.actor('manager'))).toEqual({ kind: 'refused' });
    expect(exportBaseData(house.deps, house.actor('rep'))).toEqual({ kind: 'refused' });
    expect(listImports(house.deps, house.actor('executive'))).toBeUndefined();
  });

  test('of a form sent twice is checked once', () => {
    const house = aShowroom();
    const file = { name: 'x', table: FILE, token: 'T' };
    expectKind(checkImport(house.deps, file, WORDS, house.actor('manager')), 'checked');
    expect(checkImport(house.deps, file, WORDS, house.actor('manager'))).toEqual({ kind: 'repeated' });
    expect(house.db.select().from(imports).all()).toHaveLength(1);
  });
});

describe('undoing an import', () => {
  test('puts everything back as it was, and retires what is new', () => {
    const house = aShowroom();
    const before = exported(house);
    const { id } = imported(house, FILE);
    expect(undo(house, id)).toEqual({ kind: 'undone', fileName: 'a.csv', undone: 7, kept: [] });
    const after = exported(house).filter(([, , name]) => name !== 'TV tower' && name !== 'New level');
    const withoutOrder = (rows: typeof after) => rows.map((row) => row.toSpliced(3, 1));
    expect(withoutOrder(after)).toEqual(withoutOrder(before));
    expect(namesOf(house, 'Source')).toContain('TV tower (retired)');
    expect(namesOf(house, 'Level')).toContain('New level (retired)');
  });

  const list = fc.constantFrom('Source', 'Desired model', 'Competitor model', 'Level', 'Attire');
  const known = fc.constantFrom(
    'walk-in',
    'PHONE',
    'Sonata',
    'tucson',
    'Camry',
    'cr-v',
    'x',
    'Y',
    'y',
    'casual',
  );
  const row = fc
    .record({
      list,
      name: known,
      code: fc.constantFrom('H', 'a', 'Q', 'R'),
      order: fc.constantFrom('', '1', '2', '3', '99'),
      use: fc.constantFrom('', '', 'yes', 'no'),
      days: fc.constantFrom('', '1', '5'),
      maker: fc.constantFrom('', 'M'),
    })
    .map(({ list, name, code, order, use, days, maker }) =>
      list === 'Level'
        ? [list, code, name, order, use, days, days && String(Number(days) * 2), '']
        : [list, '', name, order, use, '', '', list === 'Competitor model' ? maker : ''],
    );

  test('at once leaves no trace but retired entries, whatever the file said', () => {
    const headings = [
      'List',
      'Code',
      'Name',
      'Order',
      'In use',
      'Revisit every days',
      'Protection days',
      'Maker',
    ];
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const house = aShowroom();
        const read = () => createBaseDataTable(house.db, house.showroom.id).read();
        const before = read();
        const { plan } = checked(house, [headings, ...rows]);
        const { id, counts } = imported(house, [headings, ...rows]);
        expect(counts).toEqual(plan.counts);
        const again = checked(house, [headings, ...rows]).plan;
        expect(again.counts.new).toBe(0);
        expect(undo(house, id).kept).toEqual([]);
        const keyOf = ({ list: of, id: at }: (typeof before)[number]) => `${of} ${at}`;
        const old = new Set(before.map(keyOf));
        const after = read();
        expect(after.filter((one) => old.has(keyOf(one)))).toEqual(before);
        expect(after.filter((one) => !old.has(keyOf(one)) && one.retiredAt === null)).toEqual([]);
        house.db.close();
      }),
      { numRuns: 20, interruptAfterTimeLimit: 10_000 },
    );
  });

  test('leaves what was changed since, and tells it', () => {
    const house = aShowroom();
    const { id } = imported(house, FILE);
    imported(
      house,
      aTable(`
        List,Code,Name,Order,In use,Protection days,Maker
        Source,,walk-In,,,,
        Source,,Tv Tower,,,,
        Source,,radio,,yes,,
        Source,,phone,1,,,
        Level,H,Hot,,,12,
        Competitor model,,Camry,,,,Toyota Motor`),
      house.actor('otherManager'),
    );
    const { undone, kept } = undo(house, id);
    expect(kept.map(({ name, column, why }) => `${name} ${column} ${why}`)).toEqual([
      'walk-In name changed-since',
      'radio inUse changed-since',
      'Hot protectionDays changed-since',
      'Camry maker changed-since',
      'Tv Tower name changed-since',
      ' order changed-since',
    ]);
    expect(undone).toBe(3);
    expect(rowOf(house, 'Level', 'H')).toMatchObject({ 'Revisit every days': 2, 'Protection days': 12 });
    expect(rowOf(house, 'Competitor model', 'Camry')).toMatchObject({ Maker: 'Toyota Motor' });
  });

  test('never leaves the forms without a choice', () => {
    const house = aShowroom();
    const { id } = imported(house, aTable('List,Name\nDesired model,New car'));
    imported(
      house,
      aTable('List,Name,In use\nDesired model,Sonata,no\nDesired model,Tucson,no\nDesired model,Elantra,no'),
    );
    expect(undo(house, id).kept).toMatchObject([{ name: 'New car', why: 'last-in-use' }]);
    expect(namesOf(house, 'Desired model')).toContain('New car');
  });

  test('never gives a name or a code away twice', () => {
    const house = aShowroom();
    const { id } = imported(house, aTable('List,Code,Name,In use\nSource,,RADIO,\nLevel,C,C,no'));
    const store = createBaseDataStore(house.db, house.showroom.id);
    store.addEntries('source', [{ name: 'radio', code: null }]);
    store.addLevels([{ code: 'C', name: 'Other', windowDays: null, intervalDays: 1, protectionDays: 1 }]);
    expect(undo(house, id).kept.map(({ why }) => why)).toEqual(['name-taken', 'code-taken']);
  });

  test('happens once, within thirty days, and only after the import', () => {
    const house = aShowroom();
    const manager = house.actor('manager');
    const { id } = checked(house, FILE);
    expect(undoImport(house.deps, id, manager)).toEqual({ kind: 'not-undoable', reason: 'not-imported' });
    expectKind(confirmImport(house.deps, id, manager), 'imported');
    undo(house, id);
    expect(undoImport(house.deps, id, manager)).toEqual({ kind: 'not-undoable', reason: 'undone-already' });
    const later = imported(house, FILE);
    house.clock.passDays(31);
    expect(undoImport(house.deps, later.id, manager)).toEqual({ kind: 'not-undoable', reason: 'too-late' });
    expect(listImports(house.deps, manager)).toMatchObject([
      { status: 'imported', canBeUndone: false, staffName: 'Wang Fang' },
      { status: 'undone', canBeUndone: false },
    ]);
  });
});

describe('an export', () => {
  test('leaves attire out where the showroom does not use it, and an import does not take it then', () => {
    const house = aShowroom();
    expect(namesOf(house, 'Attire')).toContain('casual');
    settle(house, { usesAttire: false });
    expect(namesOf(house, 'Attire')).toEqual([]);
    expect(checked(house, aTable('List,Name\nAttire,Suit')).plan.counts.faulty).toBe(1);
  });

  const name = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '=1+1',
        '@x',
        '-5',
        "'=x",
        '007',
        'a,b;c',
        '"q"',
        '信息 来源',
        'İ',
        'ﬁ',
        'FI',
        'fi',
        'yes',
        'none',
        '1e5',
      ),
    )
    .map((typed) => typed.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').trim())
    .filter((typed) => typed !== '');
  const note = fc
    .oneof(name, fc.constantFrom('two\nlines', '=2\n+3', 'a\tb', '"\n"'))
    .filter((typed) => typed.length < 80);

  test.each(TABLE_FORMATS)(
    'brought back in as %s changes nothing, whatever things are called',
    async (format) => {
      const cases = fc.tuple(
        fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
        note,
        fc.constantFrom('en' as const, 'zh-CN' as const),
      );
      await fc.assert(
        fc.asyncProperty(cases, async ([names, text, language]) => {
          const house = aShowroom({ setUp: { language } });
          const store = createBaseDataStore(house.db, house.showroom.id);
          store.addEntries(
            'industry',
            names.map((one) => ({ name: one, code: null })),
          );
          store.addLevels([
            { code: 'Z', name: names[0] ?? '', windowDays: null, intervalDays: 2, protectionDays: 4 },
          ]);
          imported(house, [
            ['List', 'Name', 'Our answer', 'Maker'],
            ['Competitor model', 'Camry', text, text],
          ]);
          imported(house, [
            ['List', 'Code', 'Name', 'In use'],
            ['Level', 'Z', 'x', 'no'],
            ['Industry', '', names[0] ?? '', 'no'],
          ]);
          const { base } = expectKind(exportBaseData(house.deps, house.actor('manager')), 'exported');
          const rows = writeBaseDataTable(base, tableWords(language));
          const read = expectKind(await readTable(await writeTable(rows, format, 'x')), 'read');
          const { plan } = checked(house, read.rows);
          expect(plan.rows.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
          expect(plan.counts.unchanged).toBe(base.length);
          house.db.close();
        }),
        { numRuns: format === 'csv' ? 15 : 4, interruptAfterTimeLimit: 10_000 },
      );
    },
    30_000,
  );
});
