import { describe, expect, test } from 'vitest';
import { dossierOf, modelDetailsOf } from '../../src/domain/entry-details.js';
import { describeEntry } from '../../src/use-cases/describe-entry.js';
import { findEntries } from '../../src/use-cases/find-entries.js';
import { changesOf } from '../support/a-change.js';
import { expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aToken } from '../support/forms.js';

const DOSSIER = {
  maker: 'Toyota',
  positioning: 'Families',
  strengths: 'Resale value',
  weaknesses: '',
  price: 'from 170,000',
  answer: 'Longer warranty',
};

const describes = (house: House, id: number, details: object, by: Part = 'manager', token = aToken()) =>
  describeEntry(house.deps, id, details, house.actor(by), token);

const journalOf = (house: House) => changesOf(house).filter(({ kind }) => kind === 'entry-described');

test('a competitor’s model has a dossier, which every change of is in the journal', () => {
  const house = aShowroom();
  const camry = house.entry('competitorModel', 'Camry');
  expectKind(describes(house, camry.id, { ...DOSSIER, weaknesses: null }), 'described');
  const [known] = findEntries(house.deps, [camry.id], house.actor('rep'));
  expect(known && dossierOf(known)).toEqual(DOSSIER);
  expect(journalOf(house)).toEqual([
    { kind: 'entry-described', list: 'competitorModel', name: 'Camry', details: DOSSIER },
  ]);

  describes(house, camry.id, DOSSIER);
  expect(journalOf(house)).toHaveLength(1);
  describes(house, camry.id, {});
  expect(findEntries(house.deps, [camry.id], house.actor('rep'))).toMatchObject([{ details: null }]);
  expect(journalOf(house)).toHaveLength(2);
});

test('a model on sale has a trim, a list price and an availability', () => {
  const house = aShowroom();
  const sonata = house.entry('desiredModel', 'Sonata');
  describes(house, sonata.id, { trim: ' GLS ', listPrice: '159800', availability: null });
  const [known] = findEntries(house.deps, [sonata.id], house.actor('rep'));
  expect(known && modelDetailsOf(known)).toEqual({ trim: 'GLS', listPrice: 159_800, availability: '' });
  expect(known && dossierOf(known)).toBeUndefined();
});

describe('refused is', () => {
  test.each([
    [
      'a price that is no number',
      'desiredModel',
      'Sonata',
      { listPrice: 'a lot' },
      { listPrice: 'not-a-number' },
    ],
    ['a long trim', 'desiredModel', 'Sonata', { trim: 'x'.repeat(201) }, { trim: 'too-long' }],
    ['a long answer', 'competitorModel', 'Camry', { answer: 'x'.repeat(1001) }, { answer: 'too-long' }],
  ] as const)('%s', (_what, list, name, details, errors) => {
    const house = aShowroom();
    expect(describes(house, house.entry(list, name).id, details)).toEqual({ kind: 'invalid', errors });
    expect(journalOf(house)).toEqual([]);
  });

  test('an entry of another list, and one of another showroom', () => {
    const house = aShowroom();
    const foreign = anotherShowroom(house).baseData.entries.desiredModel[0]!;
    for (const { id } of [house.entry('source', 'radio'), foreign])
      expect(describes(house, id, { trim: 'GLS' })).toEqual({ kind: 'refused', reason: 'not-found' });
    expect(findEntries(house.deps, [foreign.id], house.actor('manager'))).toEqual([]);
  });

  test.each(PARTS)('or not, by who describes: %s', (part) => {
    const house = aShowroom();
    const result = describes(house, house.entry('competitorModel', 'Camry').id, DOSSIER, part);
    const allowed = ['manager', 'otherManager', 'admin'].includes(part);
    expect(result).toMatchObject(allowed ? { kind: 'described' } : { reason: 'not-allowed' });
  });
});

test('the same form sent twice counts once', () => {
  const house = aShowroom();
  const { id } = house.entry('competitorModel', 'Camry');
  const token = aToken();
  describes(house, id, { maker: 'Toyota' }, 'manager', token);
  describes(house, id, { maker: 'Lexus' }, 'manager', token);
  expect(findEntries(house.deps, [id], house.actor('rep'))).toMatchObject([{ details: { maker: 'Toyota' } }]);
});
