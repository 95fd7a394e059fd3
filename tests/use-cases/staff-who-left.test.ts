import { expect, test } from 'vitest';
import { createStaffStore } from '../../src/store/staff-store.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { identify } from '../../src/use-cases/identify.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { anActiveCustomer, approvalOf, aRegisteredCustomer } from '../support/a-customer.js';
import { aShowroom, type House, type Part, slackId } from '../support/a-showroom.js';
import { aRegistration, aRevisit, aToken } from '../support/forms.js';
import { recipients } from '../support/notified.js';

/** Leaves while a form or a button of theirs is still open. */
function leave(house: House, part: Part) {
  const { showroom, staff } = house.actor(part);
  createStaffStore(house.db).setStatus(staff.id, 'left');
  return { showroom, staff: createStaffStore(house.db).get(staff.id) };
}

test('who has left is a stranger', () => {
  const house = aShowroom();
  leave(house, 'rep');
  expect(identify(house.deps, slackId('rep')).kind).toBe('stranger');
});

test('a rep who has left can neither register nor log', () => {
  const house = aShowroom();
  const customer = anActiveCustomer(house);
  const gone = leave(house, 'rep');
  expect(registerCustomer(house.deps, aRegistration(house), gone, aToken())).toEqual({ kind: 'refused' });
  expect(logRevisit(house.deps, aRevisit(house, customer), gone, aToken())).toMatchObject({
    reason: 'not-allowed',
  });
});

test('a manager who has left decides nothing, is not asked, and is no other manager', () => {
  const house = aShowroom();
  const gone = leave(house, 'otherManager');
  const customer = aRegisteredCustomer(house, { by: 'manager' });
  expect(recipients(house, 'approval-request')).toEqual(['Wang Fang']);
  const { id } = approvalOf(house, customer);
  expect(decideApproval(house.deps, id, { verdict: 'approved' }, gone)).toMatchObject({
    reason: 'not-allowed',
  });
  expect(decideApproval(house.deps, id, { verdict: 'approved' }, house.actor('manager')).kind).toBe(
    'decided',
  );
});
