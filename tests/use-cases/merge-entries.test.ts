import { describe, expect, test } from 'vitest';
import type { List } from '../../src/domain/base-data.js';
import type { Customer } from '../../src/domain/customer.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { outcomes } from '../../src/store/schema.js';
import { mergeEntries, previewMerge } from '../../src/use-cases/merge-entries.js';
import { undoMerge } from '../../src/use-cases/undo-merge.js';
import { viewDigest } from '../../src/use-cases/view-statistics.js';
import { changesOf } from '../support/a-change.js';
import {
  anActiveCustomer,
  aRegisteredCustomer,
  concluded,
  customerNow,
  happened,
} from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aSmallWorld } from '../support/a-small-world.js';
import { aDeal, aLoss, aToken, type RegistrationWords } from '../support/forms.js';
import { broughtBack, entryNow, merged, namesInUse, retired, undone } from '../support/lists.js';

const focusPoints = (house: House, { id }: Customer): string[] =>
  createCustomerStore(house.db)
    .interestsOf(id)
    .filter(({ list }) => list === 'focusPoint')
    .map(({ name }) => name)
    .sort();

const sourceOf = (house: House, customer: Customer): string => {
  const { sourceId } = customerNow(house, customer);
  return String(house.db.$client.prepare('select name from entries where id = ?').pluck().get(sourceId));
};

const latestOutcome = ({ db }: House) => db.select().from(outcomes).all().at(-1);

/** A customer, and one who won and one who lost, with these entries everywhere. */
function withUses(house: House, words: RegistrationWords = {}) {
  const customer = anActiveCustomer(house, words);
  return { customer, now: () => customerNow(house, customer) };
}

describe('what follows a merge, and comes back when it is undone', () => {
  test('the source of a customer', () => {
    const house = aShowroom();
    const { now } = withUses(house, { source: 'radio' });
    expect(merged(house, 'source', 'radio', 'tv').customers).toBe(1);
    expect(now().sourceId).toBe(house.entry('source', 'tv').id);
    expect(undone(house, 1).customers).toBe(1);
    expect(now().sourceId).toBe(house.entry('source', 'radio').id);
  });

  test('the industry of a customer and of the deal', () => {
    const house = aShowroom();
    const { customer, now } = withUses(house, { industry: 'it' });
    concluded(house, customer, aDeal(house));
    expect(merged(house, 'industry', 'it', 'trade').customers).toBe(1);
    const { id } = house.entry('industry', 'trade');
    expect([now().industryId, latestOutcome(house)?.industryId]).toEqual([id, id]);
    undone(house, 1);
    const before = house.entry('industry', 'it').id;
    expect([now().industryId, latestOutcome(house)?.industryId]).toEqual([before, before]);
  });

  test('the attire', () => {
    const house = aShowroom();
    const { customer, now } = withUses(house);
    const { id } = house.entry('attire', 'sports');
    createCustomerStore(house.db).update(customer.id, { attireId: id });
    merged(house, 'attire', 'sports', 'casual');
    expect(now().attireId).toBe(house.entry('attire', 'casual').id);
    undone(house, 1);
    expect(now().attireId).toBe(id);
  });

  test('the model desired and the model bought, of the same customer once', () => {
    const house = aShowroom();
    const { customer } = withUses(house, { desiredModels: ['Sonata'] });
    concluded(house, customer, aDeal(house));
    expect(merged(house, 'desiredModel', 'Sonata', 'Tucson').customers).toBe(1);
    expect(latestOutcome(house)?.modelId).toBe(house.entry('desiredModel', 'Tucson').id);
    undone(house, 1);
    expect(latestOutcome(house)?.modelId).toBe(house.entry('desiredModel', 'Sonata').id);
  });

  test('the reason of a loss, and what was bought instead', () => {
    const house = aShowroom();
    concluded(house, withUses(house).customer, aLoss(house, { reason: 'price', competitor: 'Camry' }));
    merged(house, 'lostReason', 'price', 'configuration');
    merged(house, 'competitorModel', 'Camry', 'CR-V');
    expect(latestOutcome(house)).toMatchObject({
      reasonId: house.entry('lostReason', 'configuration').id,
      competitorId: house.entry('competitorModel', 'CR-V').id,
    });
    undone(house, 1);
    undone(house, 2);
    expect(latestOutcome(house)).toMatchObject({
      reasonId: house.entry('lostReason', 'price').id,
      competitorId: house.entry('competitorModel', 'Camry').id,
    });
  });

  test('interests: who had both keeps one, and has both again afterwards', () => {
    const house = aShowroom();
    const one = aRegisteredCustomer(house, { focusPoints: ['price'] });
    const both = aRegisteredCustomer(house, { focusPoints: ['price', 'space'] });
    const other = aRegisteredCustomer(house, { focusPoints: ['space'] });
    const all = () => [one, both, other].map((customer) => focusPoints(house, customer));
    expect(merged(house, 'focusPoint', 'price', 'space').customers).toBe(2);
    expect(all()).toEqual([['space'], ['space'], ['space']]);
    expect(undone(house, 1).customers).toBe(2);
    expect(all()).toEqual([['price'], ['price', 'space'], ['space']]);
  });
});

describe('a merge', () => {
  test('is told in each timeline and in the showroom’s journal, in the words of that moment', () => {
    const house = aShowroom();
    const moved = aRegisteredCustomer(house, { source: 'radio' });
    const stays = aRegisteredCustomer(house, { source: 'phone' });
    merged(house, 'source', 'radio', 'tv');
    undone(house, 1);
    const words = { list: 'source', from: 'radio', into: 'tv' };
    expect(happened(house, moved, 'entry-merged')).toMatchObject({
      staffName: 'Wang Fang',
      happening: { kind: 'entry-merged', ...words },
    });
    expect(happened(house, moved, 'merge-undone')?.happening).toEqual({ kind: 'merge-undone', ...words });
    expect(happened(house, stays, 'entry-merged')).toBeUndefined();
    expect(changesOf(house)).toEqual([
      { kind: 'entries-merged', ...words, customers: 1, merge: 1 },
      { kind: 'merge-undone', ...words, customers: 1 },
    ]);
  });

  test('retires the one that goes, and undoing it brings it back into use if it was', () => {
    const house = aShowroom();
    retired(house, 'source', 'sms');
    merged(house, 'source', 'radio', 'tv');
    merged(house, 'source', 'sms', 'tv');
    expect(namesInUse(house, 'source')).not.toContain('radio');
    undone(house, 1);
    undone(house, 2);
    expect(namesInUse(house, 'source')).toContain('radio');
    expect(namesInUse(house, 'source')).not.toContain('sms');
  });

  test('changes no total', () => {
    const house = aSmallWorld();
    const numbers = () => viewDigest(house.deps, house.showroom, house.clock.today());
    const before = numbers();
    merged(house, 'source', 'walk-in', 'phone');
    merged(house, 'industry', 'it', 'trade');
    merged(house, 'desiredModel', 'Sonata', 'Tucson');
    merged(house, 'lostReason', 'price', 'configuration');
    expect(numbers()).toEqual(before);
  });

  test('says beforehand how many customers will follow', () => {
    const house = aShowroom();
    const { customer } = withUses(house, { industry: 'it' });
    concluded(house, customer, aDeal(house));
    aRegisteredCustomer(house, { industry: 'it' });
    const [it, trade] = ['it', 'trade'].map((name) => house.entry('industry', name).id) as [number, number];
    expect(previewMerge(house.deps, it, trade, house.actor('manager'))).toMatchObject({ customers: 2 });
    expect(merged(house, 'industry', 'it', 'trade').customers).toBe(2);
  });

  test.each<[string, List, string, string, string]>([
    ['an entry that rules speak of', 'lostReason', 'other', 'price', 'has-code'],
    ['an entry into itself', 'source', 'radio', 'radio', 'same-entry'],
    ['one into a retired one', 'source', 'radio', 'sms', 'not-a-choice'],
  ])('is refused of %s', (_what, list, from, into, reason) => {
    const house = aShowroom();
    retired(house, 'source', 'sms');
    const ids = [from, into].map((name) => entryNow(house, list, name).id) as [number, number];
    const kept = { kind: 'kept', reason };
    expect(mergeEntries(house.deps, ...ids, house.actor('manager'), aToken())).toEqual(kept);
    expect(previewMerge(house.deps, ...ids, house.actor('manager'))).toEqual(kept);
  });

  test('is refused across lists, and of a loss’s reason into one that rules speak of it is not', () => {
    const house = aShowroom();
    const manager = house.actor('manager');
    const [radio, price] = [house.entry('source', 'radio').id, house.entry('lostReason', 'price').id];
    expect(mergeEntries(house.deps, radio, price, manager, aToken()).kind).toBe('kept');
    expect(merged(house, 'lostReason', 'price', 'other').kind).toBe('done');
  });

  test('confirmed twice counts once', () => {
    const house = aShowroom();
    const ids = ['radio', 'tv'].map((name) => house.entry('source', name).id) as [number, number];
    const token = aToken();
    const merge = () => mergeEntries(house.deps, ...ids, house.actor('manager'), token).kind;
    expect([merge(), merge()]).toEqual(['done', 'counted']);
    expect(changesOf(house)).toHaveLength(1);
  });
});

describe('undoing', () => {
  const undo = (house: House, merge: number) =>
    undoMerge(house.deps, merge, house.actor('otherManager'), aToken());

  test('leaves what somebody has changed since', () => {
    const house = aShowroom();
    const [changed, untouched] = [1, 2].map(() => aRegisteredCustomer(house, { source: 'radio' })) as [
      Customer,
      Customer,
    ];
    merged(house, 'source', 'radio', 'tv');
    createCustomerStore(house.db).update(changed.id, { sourceId: house.entry('source', 'phone').id });
    expect(undone(house, 1).customers).toBe(1);
    expect([sourceOf(house, changed), sourceOf(house, untouched)]).toEqual(['phone', 'radio']);
    expect(happened(house, changed, 'merge-undone')).toBeUndefined();
  });

  test('leaves those who were at the target anyway, and those who came there since', () => {
    const house = aShowroom();
    const before = aRegisteredCustomer(house, { source: 'tv' });
    merged(house, 'source', 'radio', 'tv');
    const since = aRegisteredCustomer(house, { source: 'tv' });
    expect(undone(house, 1).customers).toBe(0);
    expect([sourceOf(house, before), sourceOf(house, since)]).toEqual(['tv', 'tv']);
  });

  test('is possible for thirty days, and once', () => {
    const house = aShowroom();
    merged(house, 'source', 'radio', 'tv');
    merged(house, 'source', 'sms', 'tv');
    house.clock.passDays(29);
    undone(house, 1);
    expect(undo(house, 1)).toEqual({ kind: 'kept', reason: 'undone-already' });
    house.clock.passDays(2);
    expect(undo(house, 2)).toEqual({ kind: 'kept', reason: 'too-late' });
    expect(undo(house, 99)).toEqual({ kind: 'refused', reason: 'not-found' });
  });

  test.each([[[1, 2]], [[2, 1]]])('a chain in the order %j gives everybody back what they had', (order) => {
    const house = aShowroom();
    const sources = ['radio', 'tv', 'sms'];
    const customers = sources.map((source) => aRegisteredCustomer(house, { source }));
    const interests = [['price'], ['price', 'space'], ['space', 'power'], ['price', 'power'], ['power']];
    const interested = interests.map((points) => aRegisteredCustomer(house, { focusPoints: points }));
    const points = () => interested.map((customer) => focusPoints(house, customer));
    const before = points();

    merged(house, 'source', 'radio', 'tv');
    merged(house, 'focusPoint', 'price', 'space');
    merged(house, 'source', 'tv', 'sms');
    merged(house, 'focusPoint', 'space', 'power');
    expect(customers.map((customer) => sourceOf(house, customer))).toEqual(['sms', 'sms', 'sms']);
    expect(new Set(points().flat())).toEqual(new Set(['power']));
    for (const step of order) {
      undone(house, step === 1 ? 1 : 3);
      undone(house, step === 1 ? 2 : 4);
    }
    expect(customers.map((customer) => sourceOf(house, customer))).toEqual(sources);
    expect(points()).toEqual(before);
    expect(namesInUse(house, 'source')).toEqual(expect.arrayContaining(sources));
  });

  test('the first of a chain alone takes out only its own', () => {
    const house = aShowroom();
    const [radio, tv] = ['radio', 'tv'].map((source) => aRegisteredCustomer(house, { source })) as [
      Customer,
      Customer,
    ];
    merged(house, 'source', 'radio', 'tv');
    merged(house, 'source', 'tv', 'sms');
    undone(house, 1);
    expect([sourceOf(house, radio), sourceOf(house, tv)]).toEqual(['radio', 'sms']);
  });

  test('the first of a chain alone leaves to the second what is its own', () => {
    const house = aShowroom();
    const both = aRegisteredCustomer(house, { focusPoints: ['price', 'space'] });
    merged(house, 'focusPoint', 'price', 'space');
    merged(house, 'focusPoint', 'space', 'power');
    undone(house, 1);
    expect(focusPoints(house, both)).toEqual(['power', 'price']);
    undone(house, 2);
    expect(focusPoints(house, both)).toEqual(['price', 'space']);
  });

  test('leaves a choice that was made after a later merge', () => {
    const house = aShowroom();
    const customer = aRegisteredCustomer(house, { source: 'radio' });
    const chooses = (source: string) =>
      createCustomerStore(house.db).update(customer.id, { sourceId: house.entry('source', source).id });
    merged(house, 'source', 'radio', 'tv');
    chooses('sms');
    merged(house, 'source', 'sms', 'phone');
    broughtBack(house, 'source', 'sms');
    chooses('sms');
    undone(house, 1);
    expect(sourceOf(house, customer)).toBe('sms');
    chooses('phone');
    undone(house, 2);
    expect(sourceOf(house, customer)).toBe('phone');
  });

  test('waits for a later merge of the same entry to be undone first', () => {
    const house = aShowroom();
    merged(house, 'source', 'radio', 'tv');
    broughtBack(house, 'source', 'radio');
    merged(house, 'source', 'radio', 'sms');
    expect(undo(house, 1)).toEqual({ kind: 'kept', reason: 'merged-again' });
    undone(house, 2);
    undone(house, 1);
  });
});
