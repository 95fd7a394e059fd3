import { type Approval, decisionRefusal } from '../domain/approval.js';
import type { Entry } from '../domain/base-data.js';
import { type CardAction, type Customer, cardActions } from '../domain/customer.js';
import type { DescribedEntry } from '../domain/entry-details.js';
import type { JournalEntry } from '../domain/journal.js';
import type { Level } from '../domain/level.js';
import type { OwnAnswer } from '../domain/own-field.js';
import { formatPhone, maskPhone } from '../domain/phone.js';
import { may, type StaffMember } from '../domain/staff.js';
import { createApprovalStore } from '../store/approval-store.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createJournalStore } from '../store/journal-store.js';
import type { Connection } from '../store/open-database.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import type { Actor, Deps } from './deps.js';

/** Everything a person may see of a customer, with names instead of ids. */
export interface CustomerCard {
  customer: Omit<Customer, 'phone'>;
  /** As the showroom's country writes it, hidden in part from whoever may not see it; null: left none. */
  phone: string | null;
  level: Level;
  owner: string | null;
  /** Slack user id of the owner. */
  ownerSlackId: string | null;
  source: Entry | undefined;
  industry: Entry | undefined;
  attire: Entry | undefined;
  /** What was answered to the showroom's own fields, retired ones too. */
  own: OwnAnswer[];
  interests: DescribedEntry[];
  currency: string;
  timeZone: string;
  previousNumber: string | null;
  /** The file under which the customer came back. */
  followingNumber: string | null;
  timeline: JournalEntry[];
  /** The decision that is waited for, if any. */
  pending: Approval | undefined;
  /** What the person may do now. */
  actions: CardAction[];
  /** Whether the person may decide what is waited for. */
  mayDecide: boolean;
}

export type ViewCustomerResult = { kind: 'found'; card: CustomerCard } | { kind: 'refused' | 'not-found' };

export function viewCustomer(
  { db }: Pick<Deps, 'db'>,
  customerId: number,
  { staff }: Actor,
): ViewCustomerResult {
  const customers = createCustomerStore(db);
  const found = customers.find(customerId);
  if (!found) return { kind: 'not-found' };
  const verdict = may(staff, 'see customer', found);
  if (verdict === 'refused') return { kind: 'refused' };

  const { phone, ...customer } = found;
  const showroom = createShowroomStore(db).get(customer.showroomId);
  const baseData = createBaseDataStore(db, showroom.id);
  const level = baseData.findLevel(customer.levelId);
  if (!level) throw new Error(`customer ${customer.id} has a level of another showroom`);
  const chosen = new Map(
    baseData
      .findEntries([customer.sourceId, customer.industryId ?? 0, customer.attireId ?? 0])
      .map((entry) => [entry.id, entry]),
  );
  const owner = customer.ownerId === null ? undefined : createStaffStore(db).get(customer.ownerId);
  const following = customers.findFollowing(customer.id);
  const latest = createApprovalStore(db).latestOf(customer.id);
  const pending = latest?.status === 'pending' ? latest : undefined;
  const show = verdict === 'masked' ? maskPhone : formatPhone;
  return {
    kind: 'found',
    card: {
      customer,
      phone: phone && show(phone, showroom.country),
      level,
      owner: owner?.name ?? null,
      ownerSlackId: owner?.slackUserId ?? null,
      source: chosen.get(customer.sourceId),
      industry: chosen.get(customer.industryId ?? 0),
      attire: showroom.usesAttire ? chosen.get(customer.attireId ?? 0) : undefined,
      own: createOwnFieldStore(db, showroom.id).answersOf(customer.id),
      interests: customers.interestsOf(customer.id),
      currency: showroom.currency,
      timeZone: showroom.timeZone,
      previousNumber: customer.previousId === null ? null : customers.get(customer.previousId).number,
      followingNumber: following?.number ?? null,
      timeline: createJournalStore(db).of(customer.id),
      pending,
      actions: cardActions(customer, staff, following !== undefined),
      mayDecide: pending !== undefined && mayDecide(db, pending, staff),
    },
  };
}

function mayDecide(db: Connection, pending: Approval, staff: StaffMember): boolean {
  const managers = createStaffStore(db).withRole('manager', pending.showroomId);
  return decisionRefusal(pending, staff, managers.filter(({ id }) => id !== staff.id).length) === undefined;
}
