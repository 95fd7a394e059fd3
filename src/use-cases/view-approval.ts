import type { Approval } from '../domain/approval.js';
import { type CardAction, type Customer, cardActions } from '../domain/customer.js';
import { may, type StaffMember } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createOutcomeStore } from '../store/outcome-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';
import { type CustomerCard, viewCustomer } from './view-customer.js';

export interface OutcomeDetails {
  model: string | null;
  units: number | null;
  price: number | null;
  orderDay: string | null;
  deliveryDay: string | null;
  reason: string | null;
  competitor: string | null;
  note: string;
}

/** A decision waited for or taken, with the customer's whole card. */
export interface ApprovalView {
  approval: Approval;
  card: CustomerCard;
  outcome: OutcomeDetails | undefined;
  requestedBy: StaffMember;
  decidedBy: StaffMember | undefined;
  /** Nothing has been requested for this customer since. */
  isLatest: boolean;
}

/** Undefined when there is no such approval, or its customer is not the viewer's to see. */
export function viewApproval(
  deps: Pick<Deps, 'db'>,
  approvalId: number,
  viewer: Actor,
): ApprovalView | undefined {
  const approvals = createApprovalStore(deps.db);
  const approval = approvals.find(approvalId);
  if (!approval) return undefined;
  const seen = viewCustomer(deps, approval.customerId, viewer);
  if (seen.kind !== 'found') return undefined;
  const staff = createStaffStore(deps.db);
  return {
    approval,
    card: seen.card,
    outcome: approval.outcomeId === null ? undefined : outcomeDetails(deps, approval.outcomeId),
    requestedBy: staff.get(approval.requestedById),
    decidedBy: approval.decidedById === null ? undefined : staff.get(approval.decidedById),
    isLatest: approvals.latestOf(approval.customerId)?.id === approval.id,
  };
}

/** What somebody asked for, decided, and what they can do next. */
export interface DecisionView {
  approval: Approval;
  decidedBy: StaffMember | undefined;
  customer: Omit<Customer, 'phone'>;
  /** None once something else has been requested. */
  actions: CardAction[];
  timeZone: string;
}

/** Undefined when there is no such approval, or its customer is not the viewer's to see. */
export function viewDecision(
  { db }: Pick<Deps, 'db'>,
  approvalId: number,
  { staff, showroom }: Actor,
): DecisionView | undefined {
  const approvals = createApprovalStore(db);
  const approval = approvals.find(approvalId);
  if (!approval) return undefined;
  const customers = createCustomerStore(db);
  const { phone: _, ...customer } = customers.get(approval.customerId);
  if (may(staff, 'see customer', customer) === 'refused') return undefined;
  const isLatest = approvals.latestOf(customer.id)?.id === approval.id;
  return {
    approval,
    decidedBy: approval.decidedById === null ? undefined : createStaffStore(db).get(approval.decidedById),
    customer,
    actions: isLatest ? cardActions(customer, staff, customers.findFollowing(customer.id) !== undefined) : [],
    timeZone: showroom.timeZone,
  };
}

/** For whoever may not see the customer but must know that somebody waits: the number, nothing else. */
export function viewWaiting(
  { db }: Pick<Deps, 'db'>,
  approvalId: number,
): { number: string; pending: boolean } {
  const approval = createApprovalStore(db).get(approvalId);
  const { number } = createCustomerStore(db).get(approval.customerId);
  return { number, pending: approval.status === 'pending' };
}

function outcomeDetails({ db }: Pick<Deps, 'db'>, outcomeId: number): OutcomeDetails {
  const outcome = createOutcomeStore(db).get(outcomeId);
  const ids = [outcome.modelId, outcome.reasonId, outcome.competitorId].filter((id) => id !== null);
  const names = new Map(
    createBaseDataStore(db, outcome.showroomId)
      .findEntries(ids)
      .map(({ id, name }) => [id, name]),
  );
  const name = (id: number | null) => (id === null ? null : (names.get(id) ?? null));
  return {
    model: name(outcome.modelId),
    units: outcome.units,
    price: outcome.price,
    orderDay: outcome.orderDay,
    deliveryDay: outcome.deliveryDay,
    reason: name(outcome.reasonId),
    competitor: name(outcome.competitorId),
    note: outcome.note,
  };
}
