import { showroomDay } from '../domain/calendar.js';
import { type Customer, refusal } from '../domain/customer.js';
import type { FieldError } from '../domain/field-error.js';
import type { Level } from '../domain/level.js';
import { nextDayError, nextRevisitDay, type Revisit, SHOWROOM_WAYS } from '../domain/revisit.js';
import type { Showroom } from '../domain/showroom.js';
import { createBaseDataStore } from '../store/base-data-store.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createDueStore } from '../store/due-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';
import { createRevisitStore } from '../store/revisit-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import { checkChoices, choicesOf } from './check-choices.js';
import type { Actor, Deps } from './deps.js';

export type LogRevisitResult =
  | { kind: 'logged'; customer: Customer; reached: boolean }
  | { kind: 'invalid'; errors: Record<string, FieldError> }
  | { kind: 'refused'; reason: 'not-allowed' | 'wrong-status' | 'not-found' };

/** A contact after the first visit; it sets when the next one is due. An attempt that reached nobody is only logged. */
export function logRevisit({ db, now }: Deps, input: Revisit, actor: Actor, token: string): LogRevisitResult {
  return db.transaction((tx): LogRevisitResult => {
    const { staff, showroom } = actor;
    const customers = createCustomerStore(tx);
    const customer = customers.find(input.customer);
    if (!customer) return { kind: 'refused', reason: 'not-found' };
    const submissions = createSubmissionStore(tx);
    if (submissions.customerOf(token) !== undefined)
      return { kind: 'logged', customer, reached: input.reached };
    const reason = refusal(customer, 'revisit', staff);
    if (reason) return { kind: 'refused', reason };

    const at = now();
    const today = showroomDay(at, showroom.timeZone);
    const level = createBaseDataStore(tx, showroom.id).findChoosableLevel(input.level, customer.levelId);
    const errors = checkRevisit(tx, input, level, customer, showroom, today);
    if (!level || Object.keys(errors).length > 0) return { kind: 'invalid', errors };

    const nextDay = nextRevisitDay(input, today, showroom);
    createRevisitStore(tx).add({
      customerId: customer.id,
      staffId: staff.id,
      way: input.way,
      reached: input.reached,
      said: input.said,
      levelId: level.id,
      at,
      day: today,
      nextDay,
      nextReason: input.nextReason,
    });
    customers.addInterests(customer.id, [
      ...input.desiredModels,
      ...input.focusPoints,
      ...input.competitorModels,
    ]);
    customers.update(customer.id, {
      nextRevisitDay: nextDay,
      levelId: level.id,
      ...(input.reached && { lastContactDay: today }),
      ...(input.reached && input.way === 'test-drive' && { testDrive: true }),
    });
    if (input.reached) {
      const dues = createDueStore(tx);
      dues.close(customer.id, 'done', today);
      dues.open(customer, nextDay);
    }
    if (input.reached && SHOWROOM_WAYS.includes(input.way)) customers.markSecondVisit(customer.id, today);
    submissions.claim(token, at, customer.id);
    createJournalStore(tx).write({
      showroomId: showroom.id,
      customerId: customer.id,
      staffId: staff.id,
      at,
      happening: {
        kind: 'revisited',
        way: input.way,
        reached: input.reached,
        said: input.said,
        levelFrom: createBaseDataStore(tx, showroom.id).levelCode(customer.levelId),
        level: level.code,
        nextRevisitDay: nextDay,
        nextReason: input.nextReason,
      },
    });
    const notifications = createNotificationStore(tx);
    notifications.refreshLatest('due-list', customer.ownerId ?? staff.id, at);
    notifications.refresh('departure', customer.ownerId ?? staff.id, at);
    notifications.refreshHomesOf([customer.ownerId, staff.id], showroom.id, at);
    return { kind: 'logged', customer: customers.get(customer.id), reached: input.reached };
  });
}

function checkRevisit(
  tx: Connection,
  input: Revisit,
  level: Level | undefined,
  customer: Customer,
  showroom: Showroom,
  today: string,
): Record<string, FieldError> {
  if (!level) return { level: 'not-a-choice' };
  const nextDay = nextDayError(input, level, today, showroom);
  return {
    ...checkChoices(
      tx,
      customer.showroomId,
      {
        desiredModel: input.desiredModels,
        focusPoint: input.focusPoints,
        competitorModel: input.competitorModels,
      },
      choicesOf(tx, customer),
    ),
    ...(nextDay && { [nextDay.field]: nextDay.error }),
  };
}
