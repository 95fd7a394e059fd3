import { describe, expect, test } from 'vitest';
import { addEntries } from '../../src/use-cases/add-entries.js';
import type { Actor } from '../../src/use-cases/deps.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { mergeEntries, previewMerge } from '../../src/use-cases/merge-entries.js';
import { type Move, moveEntry } from '../../src/use-cases/move-entry.js';
import { renameEntry } from '../../src/use-cases/rename-entry.js';
import { bringBackEntry, retireEntry } from '../../src/use-cases/retire-entry.js';
import { undoMerge } from '../../src/use-cases/undo-merge.js';
import { viewBaseData } from '../../src/use-cases/view-base-data.js';
import { viewEntry, viewList } from '../../src/use-cases/view-list.js';
import { changesOf } from '../support/a-change.js';
import { anActiveCustomer, concluded, expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aDeal, aLoss, aToken } from '../support/forms.js';
import { added, broughtBack, entryNow, namesInUse, retired } from '../support/lists.js';

const PAGE = { offset: 0, most: 30 };

/** Everything that can be tried on the lists, by whoever. */
const attempts = (house: House, actor: Actor) => {
  const { deps } = house;
  const [sonata, tucson] = ['Sonata', 'Tucson'].map((name) => entryNow(house, 'desiredModel', name).id) as [
    number,
    number,
  ];
  return [
    viewBaseData(deps, actor),
    viewList(deps, { list: 'source', retired: false, text: '' }, actor, PAGE),
    viewEntry(deps, sonata, actor),
    previewMerge(deps, sonata, tucson, actor),
    addEntries(deps, 'source', 'Drone', actor, aToken()),
    renameEntry(deps, sonata, 'Sonata II', actor, aToken()),
    moveEntry(deps, sonata, 'down', actor, aToken()),
    retireEntry(deps, sonata, actor, aToken()),
    bringBackEntry(deps, sonata, actor, aToken()),
    mergeEntries(deps, sonata, tucson, actor, aToken()),
    undoMerge(deps, 1, actor, aToken()),
  ].map(({ kind }) => kind);
};

describe('who may change base data', () => {
  test.each(PARTS)('a %s of the showroom', (part) => {
    const house = aShowroom();
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    const kinds = attempts(house, house.actor(part));
    expect(kinds.includes('refused')).toBe(!may);
    if (!may) expect(new Set(kinds)).toEqual(new Set(['refused']));
  });

  test('managers only in their own showroom, admins in all', () => {
    const house = aShowroom();
    const { manager, admin } = anotherShowroom(house);
    const here = { showroom: house.showroom };
    expect(new Set(attempts(house, { ...manager, ...here }))).toEqual(new Set(['refused']));
    expect(attempts(house, { ...admin, ...here })).not.toContain('refused');
  });

  test('another showroom’s entries are not found', () => {
    const house = aShowroom();
    const { manager } = anotherShowroom(house);
    const { id } = house.entry('source', 'radio');
    expect(retireEntry(house.deps, id, manager, aToken())).toEqual({ kind: 'refused', reason: 'not-found' });
  });
});

describe('adding', () => {
  test('takes many at once, and says what became of each', () => {
    const house = aShowroom();
    retired(house, 'desiredModel', 'Elantra');
    const long = 'x'.repeat(81);
    const report = added(
      house,
      'desiredModel',
      `  Ioniq 5 \r\n\nIONIQ  ５\nsonata\nｅｌａｎｔｒａ\nKona\n${long}`,
    );
    expect(report).toEqual({
      added: ['Ioniq 5', 'Kona'],
      broughtBack: ['Elantra'],
      there: ['Sonata'],
      repeated: ['IONIQ ５'],
      tooLong: [long],
    });
    expect(namesInUse(house, 'desiredModel')).toEqual(['Sonata', 'Tucson', 'Elantra', 'Ioniq 5', 'Kona']);
    expect(changesOf(house).at(-1)).toEqual({
      kind: 'entries-added',
      list: 'desiredModel',
      names: ['Ioniq 5', 'Kona'],
      broughtBack: ['Elantra'],
    });
  });

  test.each([
    ['nothing', ' \n\t\n', 'required'],
    ['only what is too long', 'x'.repeat(81), 'too-long'],
  ])('refuses %s', (_what, pasted, error) => {
    const house = aShowroom();
    const result = addEntries(house.deps, 'source', pasted, house.actor('manager'), aToken());
    expect(result).toEqual({ kind: 'invalid', errors: { names: error } });
  });

  test('takes five thousand, and no one twice', () => {
    const house = aShowroom();
    const names = Array.from({ length: 5000 }, (_, at) => `Model ${at}`).join('\n');
    expect(added(house, 'competitorModel', names).added).toHaveLength(5000);
    expect(added(house, 'competitorModel', names).there).toHaveLength(5000);
  });

  test('the same form sent twice counts once', () => {
    const house = aShowroom();
    const token = aToken();
    const add = () => addEntries(house.deps, 'source', 'Drone', house.actor('manager'), token);
    expect([add().kind, add().kind]).toEqual(['done', 'counted']);
    expect(changesOf(house)).toHaveLength(1);
  });
});

describe('renaming', () => {
  const rename = (house: House, from: string, to: string) =>
    renameEntry(house.deps, entryNow(house, 'desiredModel', from).id, to, house.actor('manager'), aToken());

  test('shows the new name everywhere, and the journal keeps the old one', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house, { desiredModels: ['Sonata'] });
    expect(rename(house, 'Sonata', 'SONATA').kind).toBe('done');
    expect(
      house.db.$client
        .prepare('select name from entries where id = ?')
        .pluck()
        .get(house.entry('desiredModel', 'Sonata').id),
    ).toBe('SONATA');
    expect(changesOf(house)).toEqual([
      { kind: 'entry-renamed', list: 'desiredModel', from: 'Sonata', to: 'SONATA' },
    ]);
    expect(customer.id).toBeGreaterThan(0);
  });

  test('is refused where another has the name, retired or not, however it is written', () => {
    const house = aShowroom();
    retired(house, 'desiredModel', 'Elantra');
    expect(rename(house, 'Sonata', 'ＴＵＣＳＯＮ')).toMatchObject({ kind: 'taken', by: { name: 'Tucson' } });
    expect(rename(house, 'Sonata', 'elantra')).toMatchObject({ kind: 'taken', by: { isRetired: true } });
    expect(namesInUse(house, 'desiredModel')).toEqual(['Sonata', 'Tucson']);
  });

  test('to the same name changes nothing', () => {
    const house = aShowroom();
    expect(rename(house, 'Sonata', 'Sonata').kind).toBe('done');
    expect(changesOf(house)).toEqual([]);
  });
});

describe('ordering', () => {
  const move = (house: House, name: string, to: Move, token = aToken()) =>
    moveEntry(house.deps, entryNow(house, 'desiredModel', name).id, to, house.actor('manager'), token).kind;
  const after = (house: House, name: string) => ({ after: entryNow(house, 'desiredModel', name).id });

  test.each<[string, (house: House) => void, string]>([
    ['up', (house) => move(house, 'Elantra', 'up'), 'Sonata Elantra Tucson Kona'],
    ['up from the top', (house) => move(house, 'Sonata', 'up'), 'Sonata Tucson Elantra Kona'],
    ['down', (house) => move(house, 'Sonata', 'down'), 'Tucson Sonata Elantra Kona'],
    ['down from the end', (house) => move(house, 'Kona', 'down'), 'Sonata Tucson Elantra Kona'],
    ['to the top', (house) => move(house, 'Kona', { after: null }), 'Kona Sonata Tucson Elantra'],
    [
      'behind another',
      (house) => move(house, 'Sonata', after(house, 'Elantra')),
      'Tucson Elantra Sonata Kona',
    ],
    [
      'over a retired one',
      (house) => {
        retired(house, 'desiredModel', 'Tucson');
        move(house, 'Elantra', 'up');
        broughtBack(house, 'desiredModel', 'Tucson');
      },
      'Elantra Sonata Tucson Kona',
    ],
  ])('%s', (_where, act, order) => {
    const house = aShowroom();
    added(house, 'desiredModel', 'Kona');
    act(house);
    expect(namesInUse(house, 'desiredModel').join(' ')).toBe(order);
  });

  test('is refused behind what is no place: itself, a retired one, another list’s', () => {
    const house = aShowroom();
    const manager = house.actor('manager');
    const { id } = house.entry('desiredModel', 'Sonata');
    retired(house, 'desiredModel', 'Tucson');
    for (const after of [id, house.entry('desiredModel', 'Tucson').id, house.entry('source', 'radio').id])
      expect(moveEntry(house.deps, id, { after }, manager, aToken()).kind).toBe('no-place');
  });

  test('a click delivered twice moves once', () => {
    const house = aShowroom();
    const token = aToken();
    expect([move(house, 'Elantra', 'up', token), move(house, 'Elantra', 'up', token)]).toEqual([
      'done',
      'counted',
    ]);
    expect(namesInUse(house, 'desiredModel')).toEqual(['Sonata', 'Elantra', 'Tucson']);
  });
});

describe('retiring', () => {
  const retire = (house: House, list: 'source' | 'lostReason' | 'desiredModel' | 'attire', name: string) =>
    retireEntry(house.deps, entryNow(house, list, name).id, house.actor('manager'), aToken());

  test('takes an entry out of the forms, and back at its old place', () => {
    const house = aShowroom();
    retired(house, 'desiredModel', 'Tucson');
    const offered = () =>
      listBaseData(house.deps, house.showroom.id).entries.desiredModel.map(({ name }) => name);
    expect(offered()).toEqual(['Sonata', 'Elantra']);
    broughtBack(house, 'desiredModel', 'Tucson');
    expect(offered()).toEqual(['Sonata', 'Tucson', 'Elantra']);
    expect(changesOf(house).map(({ kind }) => kind)).toEqual(['entry-retired', 'entry-brought-back']);
  });

  test.each(['bought-another-brand', 'unreachable', 'other'])('keeps what a rule speaks of: %s', (name) => {
    expect(retire(aShowroom(), 'lostReason', name)).toMatchObject({ kind: 'kept', reason: 'has-code' });
  });

  test('keeps the last source and the last model, and may empty a list that no form needs', () => {
    const house = aShowroom();
    for (const list of ['source', 'desiredModel', 'attire'] as const) {
      const [last = '', ...others] = namesInUse(house, list);
      for (const name of others) retired(house, list, name);
      expect(retire(house, list, last).kind).toBe(list === 'attire' ? 'done' : 'kept');
    }
  });

  test('twice is once', () => {
    const house = aShowroom();
    retired(house, 'source', 'radio');
    retired(house, 'source', 'radio');
    expect(changesOf(house)).toHaveLength(1);
  });
});

describe('a list', () => {
  test('tells places and uses, and finds a part of a name however it is written', () => {
    const house = aShowroom();
    const sold = anActiveCustomer(house, { desiredModels: ['Tucson', 'Sonata'] });
    concluded(house, sold, aDeal(house, { model: house.entry('desiredModel', 'Tucson').id }));
    concluded(house, anActiveCustomer(house), aLoss(house, { competitor: 'Camry' }));
    const seen = (list: 'desiredModel' | 'competitorModel' | 'source', text: string) =>
      expectKind(viewList(house.deps, { list, retired: false, text }, house.actor('manager'), PAGE), 'found');
    expect(seen('desiredModel', 'ＵＣ')).toMatchObject({
      lines: [{ name: 'Tucson', place: 2, customers: 1, outcomes: 1 }],
      inUse: 3,
      matching: 1,
    });
    expect(seen('competitorModel', '').lines).toMatchObject([
      { name: 'Camry', customers: 0, outcomes: 1 },
      { name: 'CR-V', customers: 0, outcomes: 0 },
    ]);
    expect(seen('source', 'walk').lines).toMatchObject([{ customers: 2 }]);
  });
});
