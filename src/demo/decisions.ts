import type { Approval, ApprovalKind, Decision } from '../domain/approval.js';
import type { Registration } from '../domain/registration.js';
import { createApprovalStore } from '../store/approval-store.js';
import { decideApproval } from '../use-cases/decide-approval.js';
import { expectKind, type Floor } from './floor.js';

const DEFAULT_BUDGET = 170_000;

/** What the manager finds missing, and what the rep adds then; the last suits every registration. */
const SENT_BACK: { suits: (form: Registration) => boolean; reason: string; mend: Partial<Registration> }[] = [
  {
    suits: ({ budget }) => budget === null,
    reason: 'The budget is missing. Please ask what they can spend.',
    mend: { budget: DEFAULT_BUDGET },
  },
  {
    suits: ({ note }) => note === '',
    reason: 'Who decides, and when do they want to buy? Please add a note.',
    mend: { note: 'Husband and wife decide together, within two months.' },
  },
  {
    suits: () => true,
    reason: '请补充购车时间。 When do they want to buy?',
    mend: { note: 'Wants to decide within the month.' },
  },
];

const RETURNED: Record<Exclude<ApprovalKind, 'audit'>, string> = {
  won: 'The deposit is not on the account yet. Please hand it in again when it is.',
  lost: 'Not lost yet: they are still comparing. One more try, please.',
  invalid: 'I met them at the weekend: they do want a car.',
};

/** The manager decides everything that waits; the first of each kind in `strictOn` is not let through. */
export function decideWhatWaits(floor: Floor, strictOn: Set<ApprovalKind>) {
  const { deps, manager } = floor;
  for (const approval of createApprovalStore(deps.db).pending(manager.showroom.id)) {
    const decision = decide(floor, approval, strictOn);
    expectKind(decideApproval(deps, approval.id, decision, manager), 'decided');
    floor.unaudited.delete(approval.customerId);
  }
}

function decide(floor: Floor, { kind, customerId }: Approval, strictOn: Set<ApprovalKind>): Decision {
  const approved: Decision = { verdict: 'approved' };
  if (kind !== 'audit')
    return strictOn.delete(kind) ? { verdict: 'returned', reason: RETURNED[kind] } : approved;
  const handedIn = floor.unaudited.get(customerId);
  if (!handedIn || !strictOn.delete('audit')) return approved;
  const { rep, registration } = handedIn;
  const fault = SENT_BACK.find(({ suits }) => suits(registration));
  if (!fault) return approved;
  floor.corrections.push({ customerId, rep, registration: { ...registration, ...fault.mend } });
  return { verdict: 'returned', reason: fault.reason };
}
