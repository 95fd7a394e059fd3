import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { List } from '../../src/domain/base-data.js';
import { foldName } from '../../src/domain/entry-names.js';
import { registrationSchema } from '../../src/domain/registration.js';
import { addEntries } from '../../src/use-cases/add-entries.js';
import { mergeEntries } from '../../src/use-cases/merge-entries.js';
import { type Move, moveEntry } from '../../src/use-cases/move-entry.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { renameEntry } from '../../src/use-cases/rename-entry.js';
import { bringBackEntry, retireEntry } from '../../src/use-cases/retire-entry.js';
import { undoMerge } from '../../src/use-cases/undo-merge.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { aToken } from '../support/forms.js';
import { listNow } from '../support/lists.js';

/** One of which a customer has one entry, and one of which several. */
const LISTS_TRIED = ['source', 'focusPoint'] as const satisfies List[];
const ACTS = [
  'add',
  'rename',
  'retire',
  'bring back',
  'merge',
  'undo',
  'up',
  'down',
  'after',
  'register',
] as const;
/** Few names, so that they meet. */
const NAMES = ['Drone', 'drone', 'ＤＲＯＮＥ', 'Balloon', 'radio', 'price'];

const aStep = fc.record({
  act: fc.constantFrom(...ACTS, 'merge' as const, 'merge' as const, 'undo' as const, 'register' as const),
  list: fc.constantFrom(...LISTS_TRIED),
  /** Which entries, by their place among the first few: they meet, too. */
  first: fc.nat(4),
  second: fc.nat(4),
  third: fc.nat(4),
  name: fc.constantFrom(...NAMES),
});
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never;

/** What a customer said, and how many merges there had been then. */
interface Said {
  id: number;
  source: number;
  focusPoints: number[];
  since: number;
}
interface Merged {
  from: number;
  into: number;
  stands: boolean;
}
interface World {
  house: House;
  said: Said[];
  merges: Merged[];
}

function take({ house, said, merges }: World, { act, list, first, second, third, name }: Step) {
  const { deps } = house;
  const manager = house.actor('manager');
  const all = listNow(house, list).slice(0, 5);
  const [a, b, c] = [first, second, third].map((at) => all[at]!) as [
    (typeof all)[0],
    (typeof all)[0],
    (typeof all)[0],
  ];
  const move = (to: Move) => moveEntry(deps, a.id, to, manager, aToken());
  switch (act) {
    case 'add':
      return addEntries(deps, list, `${name}\n${b.name}`, manager, aToken());
    case 'rename':
      return renameEntry(deps, a.id, name, manager, aToken());
    case 'retire':
      return retireEntry(deps, a.id, manager, aToken());
    case 'bring back':
      return bringBackEntry(deps, a.id, manager, aToken());
    case 'up':
    case 'down':
      return move(act);
    case 'after':
      return move({ after: b.id });
    case 'merge': {
      const result = mergeEntries(deps, a.id, b.id, manager, aToken());
      if (result.kind === 'done') merges.push({ from: a.id, into: b.id, stands: true });
      return result;
    }
    case 'undo': {
      const at = merges.length - 1 - (first % Math.max(1, merges.length));
      const result = undoMerge(deps, at + 1, manager, aToken());
      if (result.kind === 'done') merges[at]!.stands = false;
      return result;
    }
    case 'register': {
      const sources = listNow(house, 'source').filter(({ isRetired }) => !isRetired);
      const source = sources[first % Math.min(5, sources.length)]!.id;
      const points = new Set(list === 'focusPoint' ? [a, b, c].filter(({ isRetired }) => !isRetired) : []);
      const focusPoints = [...points].map(({ id }) => id);
      const input = registrationSchema('CN').parse({
        name: 'Guest',
        phone: null,
        source,
        level: house.level('A').id,
        focusPoints,
      });
      const result = registerCustomer(deps, input, house.actor('rep'), aToken());
      if (result.kind === 'registered')
        said.push({ id: result.customer.id, source, focusPoints, since: merges.length });
      return result;
    }
  }
}

/** Where what was said stands after the merges since that were not undone. */
const after = (merges: Merged[], { since }: Said, entry: number): number =>
  merges.slice(since).reduce((at, { from, into, stands }) => (stands && at === from ? into : at), entry);

function expectMeanings({ house, said, merges }: World) {
  const { $client } = house.db;
  for (const one of said) {
    const source = $client.prepare('select source_id from customers where id = ?').pluck().get(one.id);
    const points = $client
      .prepare('select entry_id from interests where customer_id = ?')
      .pluck()
      .all(one.id);
    expect(source).toBe(after(merges, one, one.source));
    expect(new Set(points)).toEqual(new Set(one.focusPoints.map((entry) => after(merges, one, entry))));
  }
}

const NEIGHBOURS = ['up', 'down', 'after'];

/** Nobody is lost, nobody called alike, nobody in the same place, and only who is moved changes places. */
function expectSound(before: number[], { house }: World, { act, list, first }: Step) {
  const now = listNow(house, list);
  const ids = now.map(({ id }) => id);
  const mover = NEIGHBOURS.includes(act) ? before[first] : undefined;
  expect(ids.filter((id) => before.includes(id) && id !== mover)).toEqual(
    before.filter((id) => id !== mover),
  );
  expect(new Set(now.map(({ name }) => foldName(name))).size).toBe(now.length);
  expect(now.some(({ isRetired }) => !isRetired)).toBe(true);
  const positions = house.db.$client.prepare('select position from entries where list = ?').pluck().all(list);
  expect(new Set(positions).size).toBe(positions.length);
}

const written = ({ db }: House) => db.$client.prepare('select total_changes()').pluck().get();

test('whatever is done to the lists, in any order: customers keep what they said, and lists stay sound', () => {
  fc.assert(
    fc.property(fc.array(aStep, { minLength: 20, maxLength: 35 }), (steps) => {
      const world: World = { house: aShowroom(), said: [], merges: [] };
      for (const step of steps) {
        const before = listNow(world.house, step.list).map(({ id }) => id);
        const untouched = written(world.house);
        const { kind } = take(world, step);
        if (!['done', 'registered'].includes(kind)) expect(written(world.house)).toBe(untouched);
        expectSound(before, world, step);
        expectMeanings(world);
      }
      world.house.db.close();
    }),
    { numRuns: 15 },
  );
}, 60_000);
