import { expect, test } from 'vitest';
import { notifications } from '../../src/store/schema.js';
import { openHome, viewHome } from '../../src/use-cases/view-home.js';
import {
  aCustomerIn,
  anActiveCustomer,
  approved,
  aRegisteredCustomer,
  concluded,
  pooled,
  proposed,
  revisited,
  sentBack,
} from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part, slackId } from '../support/a-showroom.js';
import { aDeal } from '../support/forms.js';
import { notified, recipients } from '../support/notified.js';

const home = (house: House, part: Part) =>
  viewHome(house.deps, house.actor(part), { customers: 20, decisions: 8 });

test('a rep’s Home shows what waits for the rep, and the rep’s month', () => {
  const house = aShowroom();
  sentBack(house, aRegisteredCustomer(house, { name: 'sent back' }));
  sentBack(house, aRegisteredCustomer(house, { name: 'another’s', by: 'otherRep' }));
  anActiveCustomer(house, { name: 'overdue' });
  concluded(house, anActiveCustomer(house), aDeal(house, { units: 2 }));
  house.clock.set('2026-03-04');
  const { own, decisions, today } = home(house, 'rep');
  expect(today).toBe('2026-03-04');
  expect(own?.returned.map(({ name }) => name)).toEqual(['sent back']);
  expect(own?.due.map(({ name }) => name)).toEqual(['overdue']);
  expect(own?.dueCount).toEqual({ due: 0, overdue: 1 });
  expect(own?.month).toMatchObject({ enquiries: 2, won: 1, units: 2, lost: 0 });
  expect(decisions).toBeUndefined();
});

test('a manager’s Home shows the decisions that wait, the longest waiting first, and who is behind', () => {
  const house = aShowroom();
  anActiveCustomer(house);
  aRegisteredCustomer(house, { name: 'first' });
  house.clock.passDays(2);
  for (let count = 0; count < 8; count += 1) aRegisteredCustomer(house, { name: 'later' });
  const { decisions } = home(house, 'manager');
  expect(decisions?.count).toBe(9);
  expect(decisions?.views).toHaveLength(8);
  expect(decisions?.views[0]?.card.customer.name).toBe('first');
  expect(decisions?.overdue).toMatchObject([{ ownerName: 'Li Wei', overdue: 1 }]);
});

test('a manager’s Home leaves out what another manager must decide, and counts without it', () => {
  const house = aShowroom();
  aRegisteredCustomer(house, { name: 'own', by: 'manager' });
  aRegisteredCustomer(house, { name: 'of a rep' });
  const names = (part: Part) => home(house, part).decisions?.views.map(({ card }) => card.customer.name);
  expect(names('manager')).toEqual(['of a rep']);
  expect(home(house, 'manager').decisions?.count).toBe(1);
  expect(names('otherManager')).toEqual(['own', 'of a rep']);
});

test('the only manager’s Home has the own requests, too', () => {
  const house = aShowroom({ setUp: { managers: [slackId('manager')] } });
  aRegisteredCustomer(house, { by: 'manager' });
  expect(home(house, 'manager').decisions?.count).toBe(1);
});

test('a manager who has left sees no decisions, and no Home is kept', () => {
  const house = aShowroom();
  aRegisteredCustomer(house);
  const { staff, showroom } = house.actor('manager');
  const gone = { staff: { ...staff, status: 'left' as const }, showroom };
  expect(viewHome(house.deps, gone, { customers: 20, decisions: 8 }).decisions).toBeUndefined();
  expect(openHome(house.deps, gone)).toEqual({ kind: 'refused' });
  expect(recipients(house, 'home')).toEqual([]);
});

test.each(['executive', 'admin'] as const)('the %s’s Home has neither own work nor decisions', (part) => {
  const house = aShowroom();
  aCustomerIn(house, 'pooled');
  expect(home(house, part)).toMatchObject({ own: undefined, decisions: undefined, pooled: 1 });
});

test('a Home that was opened is kept, once', () => {
  const house = aShowroom();
  openHome(house.deps, house.actor('rep'));
  openHome(house.deps, house.actor('rep'));
  expect(recipients(house, 'home')).toEqual(['Li Wei']);
});

test('one customer’s change is drawn on the owner’s Home, on that of whoever made it, and on every manager’s', () => {
  const house = aShowroom();
  for (const part of PARTS) openHome(house.deps, house.actor(part));
  const drawnAfter = <Result>(act: () => Result): [Result, string[]] => {
    house.db.update(notifications).set({ state: 'delivered' }).run();
    const result = act();
    const homes = notified(house, 'home').filter(({ state }) => state === 'pending');
    return [result, homes.map(({ to }) => to).toSorted()];
  };
  const [customer, registering] = drawnAfter(() => aRegisteredCustomer(house));
  expect(registering).toEqual(['John Hill', 'Li Wei', 'Wang Fang']);
  expect(drawnAfter(() => approved(house, customer))[1]).toEqual(registering);
  expect(drawnAfter(() => revisited(house, customer))[1]).toEqual(registering);
  expect(drawnAfter(() => proposed(house, customer, aDeal(house)))[1]).toEqual(registering);
  const [, pooling] = drawnAfter(() => pooled(house, anActiveCustomer(house)));
  expect(pooling).toHaveLength(PARTS.length);
});
