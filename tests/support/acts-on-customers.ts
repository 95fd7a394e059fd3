import { createApprovalStore } from '../../src/store/approval-store.js';
import { createJournalStore } from '../../src/store/journal-store.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { decideApproval } from '../../src/use-cases/decide-approval.js';
import { handOverCustomers } from '../../src/use-cases/hand-over-customers.js';
import { listDueRevisits } from '../../src/use-cases/list-due-revisits.js';
import { listPool } from '../../src/use-cases/list-pool.js';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { proposeOutcome } from '../../src/use-cases/propose-outcome.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { viewReminder } from '../../src/use-cases/remind-of-approvals.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { searchCustomers, searchRevisitable } from '../../src/use-cases/search-customers.js';
import { viewApproval, viewDecision } from '../../src/use-cases/view-approval.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { viewDeparture } from '../../src/use-cases/view-departure.js';
import { viewHandedOver, viewHandOver } from '../../src/use-cases/view-hand-over.js';
import { viewHome } from '../../src/use-cases/view-home.js';
import type { Acts } from './acts.js';
import { anInvalid, aRevisit, aToken } from './forms.js';
import type { Scene } from './permission-scene.js';
import { phoneShown, shown, verdictOf } from './verdict.js';

const PAGE = { offset: 0, most: 9 };
const home = ({ house, actor }: Scene) => viewHome(house.deps, actor, { customers: 9, decisions: 9 });

/** What is done to customers, by the use case that does it. */
export const ACTS_ON_CUSTOMERS = {
  register: {
    registerCustomer: ({ house, actor, registration }) =>
      verdictOf(registerCustomer(house.deps, registration(), actor, aToken()), 'registered'),
    viewHome: (scene) => shown(home(scene).own),
  },
  'see customer': {
    viewCustomer: ({ house, actor, customer }) => {
      const seen = viewCustomer(house.deps, customer('active').id, actor);
      return phoneShown(seen.kind === 'found' ? seen.card.phone : null);
    },
    searchCustomers: ({ house, actor, customer }) => {
      const found = searchCustomers(house.deps, customer('active').number, actor, 9);
      return phoneShown(found.kind === 'found' ? found.lines[0]?.phone : null);
    },
    listDueRevisits: ({ house, actor, customer }) => {
      const { ownerId } = customer('active');
      return phoneShown(listDueRevisits(house.deps, ownerId!, actor, PAGE)?.lines[0]?.phone);
    },
    viewApproval: ({ house, actor, customer, approvalId }) => {
      customer('registered');
      return phoneShown(viewApproval(house.deps, approvalId, actor)?.card.phone);
    },
    viewDecision: ({ house, actor, relation, customer, approvalId }) => {
      // One is told only of what one asked for, or owns.
      if (relation !== 'own') return 'cannot arise';
      customer('active');
      return shown(viewDecision(house.deps, approvalId, actor));
    },
    viewHandedOver: ({ house, actor: { staff, showroom }, actor, relation, customer }) => {
      // One is told only of what is now one’s own.
      if (relation !== 'own') return 'cannot arise';
      const { id: customerId } = customer('active');
      const change = createJournalStore(house.db).writeChange({
        showroomId: showroom.id,
        staffId: null,
        at: house.clock.now(),
        change: {
          kind: 'handed-over',
          fromId: 1,
          from: 'Somebody',
          shares: [{ toId: staff.id, to: staff.name, customerIds: [customerId] }],
        },
      });
      return shown(viewHandedOver(house.deps, change, actor)?.lines[0]);
    },
  },
  'correct registration': {
    resubmitRegistration: ({ house, actor, customer, registration }) => {
      const { id } = customer('returned');
      const result = resubmitRegistration(house.deps, id, registration(), actor, aToken());
      return verdictOf(result, 'resubmitted');
    },
  },
  'log revisit': {
    logRevisit: ({ house, actor, customer }) =>
      verdictOf(logRevisit(house.deps, aRevisit(house, customer('active')), actor, aToken()), 'logged'),
    searchRevisitable: ({ house, actor, customer }) => {
      customer('active');
      return shown(searchRevisitable(house.deps, '', actor, 9)[0]);
    },
  },
  'propose outcome': {
    proposeOutcome: ({ house, actor, customer }) =>
      verdictOf(proposeOutcome(house.deps, customer('active').id, anInvalid(), actor, aToken()), 'proposed'),
  },
  claim: {
    claimCustomer: ({ house, actor, customer }) =>
      verdictOf(claimCustomer(house.deps, customer('pooled').id, actor), 'claimed'),
    listPool: ({ house, actor, customer }) => {
      customer('pooled');
      const pool = listPool(house.deps, actor, PAGE);
      return shown(pool.kind === 'found' && pool.lines[0]);
    },
  },
  'decide approval': {
    decideApproval: ({ house, actor, approvalId, customer }) => {
      customer('registered');
      return verdictOf(decideApproval(house.deps, approvalId, { verdict: 'approved' }, actor), 'decided');
    },
    viewReminder: ({ house, actor, approvalId, customer }) => {
      customer('registered');
      const at = house.clock.now();
      createApprovalStore(house.db).markReminded([approvalId], at);
      return shown(viewReminder(house.deps, at.getTime(), actor, 9).waiting.views[0]);
    },
    viewHome: (scene) => shown(home(scene).decisions),
  },
  'hand over': {
    handOverCustomers: ({ house, actor, customer }) => {
      const order = { handOverFrom: customer('active').ownerId!, handOverTo: null };
      const result = handOverCustomers(house.deps, { ...order, handOverWay: 'pool' }, actor, aToken());
      return verdictOf(result, 'handed-over');
    },
    viewHandOver: ({ house, actor, customer }) =>
      shown(viewHandOver(house.deps, { customerId: customer('active').id, way: 'pool' }, actor)?.from),
    viewDeparture: ({ house, actor, customer }) => {
      const { ownerId } = customer('active');
      return shown(viewDeparture(house.deps, ownerId!, actor, house.clock.now(), 9)?.lines[0]);
    },
  },
} satisfies Acts;
