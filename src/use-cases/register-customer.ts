import { showroomDay } from '../domain/calendar.js';
import type { Customer } from '../domain/customer.js';
import type { FieldError } from '../domain/field-error.js';
import { type Registration, registrationChoices, registrationInterests } from '../domain/registration.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createJournalStore } from '../store/journal-store.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import { answerErrors, keepAnswers } from './answer-own-fields.js';
import { checkChoices, choicesOf } from './check-choices.js';
import type { Actor, Deps } from './deps.js';
import { requestApproval } from './request-approval.js';

/** Who has the phone on file already. */
export interface OnFile {
  number: string;
  ownerName: string;
  since: Date;
  level: string;
}

export type RegisterResult =
  | { kind: 'registered'; customer: Customer; previous: Customer | undefined; hasManager: boolean }
  | { kind: 'on-file'; onFile: OnFile }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused' };

/** Opens a customer's file and puts it before the managers. `token` is the form's: sent twice, it counts once. */
export function registerCustomer(
  { db, now }: Deps,
  input: Registration,
  actor: Actor,
  token: string,
): RegisterResult {
  return db.transaction((tx): RegisterResult => {
    const { staff, showroom } = actor;
    if (may(staff, 'register', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const customers = createCustomerStore(tx);
    const submissions = createSubmissionStore(tx);
    const earlier = submissions.customerOf(token);
    if (earlier !== undefined) {
      const hasManager = createStaffStore(tx).withRole('manager', showroom.id).length > 0;
      return { kind: 'registered', customer: customers.get(earlier), previous: undefined, hasManager };
    }

    const problem = registrationProblem(tx, input, actor);
    if (problem) return problem;

    const at = now();
    const day = showroomDay(at, showroom.timeZone);
    const previous = input.phone === null ? undefined : customers.findClosedByPhone(showroom.id, input.phone);
    const customer = customers.add({
      ...customerFields(input, showroom),
      attireId: attireOf(input, showroom) ?? null,
      showroomId: showroom.id,
      number: createShowroomStore(tx).nextCustomerNumber(showroom.id),
      ownerId: staff.id,
      status: 'registered',
      registeredById: staff.id,
      registeredAt: at,
      registeredDay: day,
      lastContactDay: day,
      nextRevisitDay: null,
      previousId: previous?.id ?? null,
    });
    customers.addInterests(customer.id, registrationInterests(input));
    keepAnswers(tx, showroom.id, customer.id, input.own);
    submissions.claim(token, at, customer.id);
    const baseData = createBaseDataStore(tx, showroom.id);
    const [source] = baseData.findEntries([input.source]);
    createJournalStore(tx).write({
      showroomId: showroom.id,
      customerId: customer.id,
      staffId: staff.id,
      at,
      happening: {
        kind: 'registered',
        level: baseData.levelCode(input.level),
        source: source?.name ?? '',
        previousNumber: previous?.number ?? null,
      },
    });
    const { hasManager } = requestApproval(tx, { kind: 'audit', customer, outcomeId: null }, actor, at);
    return { kind: 'registered', customer, previous, hasManager };
  });
}

/** What stands in the way of these fields; `own` is the file that is being corrected. */
export function registrationProblem(
  tx: Connection,
  input: Registration,
  { showroom }: Actor,
  own?: Customer,
): Extract<RegisterResult, { kind: 'on-file' | 'invalid' }> | undefined {
  const errors = checkChoices(tx, showroom.id, registrationChoices(input), own && choicesOf(tx, own));
  const baseData = createBaseDataStore(tx, showroom.id);
  Object.assign(errors, answerErrors(tx, showroom.id, input.own, own?.id));
  if (!baseData.findChoosableLevel(input.level, own?.levelId)) errors.level = 'not-a-choice';
  if (Object.keys(errors).length > 0) return { kind: 'invalid', errors };
  const open =
    input.phone === null ? undefined : createCustomerStore(tx).findOpenByPhone(showroom.id, input.phone);
  if (!open || open.id === own?.id) return undefined;
  const onFile = {
    number: open.number,
    ownerName: open.ownerId === null ? '' : createStaffStore(tx).get(open.ownerId).name,
    since: open.registeredAt,
    level: baseData.levelCode(open.levelId),
  };
  return { kind: 'on-file', onFile };
}

/** Undefined, which leaves what is on file: the form did not ask, or the showroom no longer notes attire. */
const attireOf = (input: Registration, { usesAttire }: Showroom) => (usesAttire ? input.attire : undefined);

/** The columns that the form fills. */
export const customerFields = (input: Registration, showroom: Showroom) => ({
  name: input.name,
  phone: input.phone,
  sourceId: input.source,
  levelId: input.level,
  industryId: input.industry,
  attireId: attireOf(input, showroom),
  budget: input.budget,
  note: input.note,
  testDrive: input.testDrive,
});
