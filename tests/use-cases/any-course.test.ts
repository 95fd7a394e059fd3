import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Status } from '../../src/domain/customer.js';
import type { Happening } from '../../src/domain/journal.js';
import { type OutcomeKind, pendingStatus } from '../../src/domain/outcome.js';
import { createApprovalStore } from '../../src/store/approval-store.js';
import { createCustomerStore } from '../../src/store/customer-store.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { handOverCustomers } from '../../src/use-cases/hand-over-customers.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { proposeOutcome } from '../../src/use-cases/propose-outcome.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { aDeal, aLoss, anInvalid, aRegistration, aRevisit, aToken } from '../support/forms.js';

type Act =
  | 'register'
  | 'approve'
  | 'return'
  | 'revisit'
  | OutcomeKind
  | 'resubmit'
  | 'claim'
  | 'hand-over'
  | 'wait';
const PHONES = [null, '13800000001', '13800000002'];
const REFUSALS = ['refused', 'invalid', 'on-file', 'already-decided', 'followed', 'nothing-left'];

/** Mostly what those do who may, so that courses get somewhere. */
const aStep = fc.record({
  act: fc.constantFrom<Act[]>(
    'register',
    'approve',
    'approve',
    'return',
    'revisit',
    'won',
    'lost',
    'invalid',
    'resubmit',
    'claim',
    'hand-over',
    'wait',
  ),
  part: fc.constantFrom<Part[]>('rep', 'manager', 'manager', 'otherManager', 'otherManager', ...PARTS),
  customer: fc.integer({ min: 1, max: 3 }),
  phone: fc.constantFrom(...PHONES),
  days: fc.constantFrom(1, 2, 40),
});
const aCourse = fc.array(aStep, { minLength: 60, maxLength: 80 });
type Step = typeof aStep extends fc.Arbitrary<infer S> ? S : never;

/** What anybody might try next, sensible or not. */
function take(house: House, { act, part, customer: id, phone, days }: Step): { kind: string } {
  const { deps, clock } = house;
  const actor = house.actor(part);
  const levelId = house.level('A').id;
  const approvalId = createApprovalStore(house.db).latestOf(id)?.id ?? 0;
  switch (act) {
    case 'register':
      return registerCustomer(deps, aRegistration(house, { phone }), actor, aToken());
    case 'resubmit':
      return resubmitRegistration(deps, id, aRegistration(house, { phone }), actor, aToken());
    case 'approve':
      return decideApproval(deps, approvalId, { verdict: 'approved' }, actor);
    case 'return':
      return decideApproval(deps, approvalId, { verdict: 'returned', reason: 'No' }, actor);
    case 'revisit':
      return logRevisit(deps, aRevisit(house, { id, levelId }, { reached: days > 1 }), actor, aToken());
    case 'claim':
      return claimCustomer(deps, id, actor);
    case 'hand-over': {
      const handOverFrom = createCustomerStore(house.db).find(id)?.ownerId ?? 0;
      const handOverWay = days > 2 ? 'pool' : days > 1 ? 'one' : 'spread';
      const order = { handOverFrom, handOverWay, handOverTo: house.actor('otherRep').staff.id } as const;
      return handOverCustomers(deps, { ...order, customerId: phone ? id : undefined }, actor, aToken());
    }
    case 'wait':
      clock.passDays(days);
      runDueJobs(deps);
      return { kind: 'waited' };
    default: {
      const outcome = { won: aDeal, lost: aLoss, invalid: () => anInvalid() }[act];
      return proposeOutcome(deps, id, outcome(house), actor, aToken());
    }
  }
}

/** The status after each thing that happened, as the timeline tells it. */
function statusAfter(before: Status, happening: Happening): Status {
  switch (happening.kind) {
    case 'registered':
    case 'resubmitted':
      return 'registered';
    case 'proposed':
      return pendingStatus(happening.outcome);
    case 'approved':
      return happening.approval === 'audit' ? 'active' : happening.approval;
    case 'returned':
      return happening.approval === 'audit' ? 'returned' : 'active';
    case 'pooled':
    case 'released':
      return 'pooled';
    case 'claimed':
      return 'active';
    case 'revisited':
    case 'due-moved':
    case 'level-switched':
    case 'handed-over':
    case 'entry-merged':
    case 'merge-undone':
      return before;
  }
}

/** By whom what is due is to be made. */
const openDues = (house: House, id: number) =>
  house.db.$client
    .prepare(`select staff_id from dues where customer_id = ${id} and status = 'open'`)
    .pluck()
    .all();

const everything = (house: House): string =>
  JSON.stringify(
    [
      'customers',
      'outcomes',
      'approvals',
      'revisits',
      'dues',
      'journal',
      'notifications',
      'submissions',
      'interests',
      'changes',
    ].map((table) => house.db.$client.prepare(`select * from ${table}`).all()),
  );

test('whatever anybody tries, in any order: refused means unchanged, and the timeline tells the status', () => {
  fc.assert(
    fc.property(aCourse, (steps) => {
      const house = aShowroom();
      for (const step of steps) {
        const before = everything(house);
        const { kind } = take(house, step);
        if (REFUSALS.includes(kind)) expect(everything(house)).toBe(before);
      }
      const customers = createCustomerStore(house.db);
      const approvals = createApprovalStore(house.db);
      for (let id = 1, customer = customers.find(1); customer; id += 1, customer = customers.find(id)) {
        const timeline = createJournalStore(house.db).of(customer.id);
        const told = timeline.reduce<Status>(
          (status, { happening }) => statusAfter(status, happening),
          'registered',
        );
        expect(customer.status).toBe(told);
        expect(openDues(house, customer.id)).toEqual(customer.status === 'active' ? [customer.ownerId] : []);
        const waits = approvals.latestOf(customer.id)?.status === 'pending';
        expect(waits).toBe(['registered', 'won-pending', 'lost-pending'].includes(customer.status));
      }
      house.db.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
