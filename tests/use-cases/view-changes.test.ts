import { expect, test } from 'vitest';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { viewChanges } from '../../src/use-cases/view-changes.js';
import { expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { journalled } from '../support/every-change.js';
import { added, merged } from '../support/lists.js';

const PAGE = { offset: 0, most: 30 };
const seen = (house: House, part: 'manager' | 'admin' = 'manager') =>
  expectKind(viewChanges(house.deps, house.actor(part), PAGE), 'found');

test('managers and admins read the changes of the showroom, admins those of others too', () => {
  const house = aShowroom();
  const { showroom } = anotherShowroom(house);
  const readers = (where = house.showroom) =>
    PARTS.filter(
      (part) => viewChanges(house.deps, { ...house.actor(part), showroom: where }, PAGE).kind === 'found',
    );
  expect(readers()).toEqual(['manager', 'otherManager', 'admin']);
  expect(readers(showroom)).toEqual(['admin']);
});

test('the last change stands first, and a merge can be undone for 30 days', () => {
  const house = aShowroom();
  merged(house, 'source', 'radio', 'tv');
  house.clock.passDays(1);
  added(house, 'source', 'Drone');
  journalled(house, { kind: 'staff-deactivated', name: 'Li Wei' }, 'nobody');
  expect(seen(house, 'admin')).toMatchObject({
    count: 3,
    lines: [
      { staffName: null, change: { kind: 'staff-deactivated' }, undoable: undefined },
      { staffName: 'Wang Fang', change: { kind: 'entries-added' }, undoable: undefined },
      { staffName: 'Wang Fang', change: { kind: 'entries-merged', from: 'radio', into: 'tv' }, undoable: 1 },
    ],
  });
  house.clock.passDays(30);
  expect(seen(house).lines.map(({ undoable }) => undoable)).toEqual([undefined, undefined, undefined]);
});

test('in a closed showroom the changes are read, but none is undone', () => {
  const house = aShowroom();
  merged(house, 'source', 'radio', 'tv');
  createShowroomStore(house.db).setClosed(house.showroom.id, house.clock.now());
  const { staff, showroom } = house.actor('manager');
  const actor = { staff: { ...staff, closedShowrooms: [showroom.id] }, showroom };
  const { lines } = expectKind(viewChanges(house.deps, actor, PAGE), 'found');
  expect(lines.map(({ undoable }) => undoable)).toEqual([undefined]);
});
