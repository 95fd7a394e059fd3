import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Approval, ApprovalKind, ApprovalStatus } from '../domain/approval.js';
import type { Connection } from './open-database.js';
import { given, prepareOnce } from './prepare-once.js';
import { approvals } from './schema.js';

interface NewApproval {
  showroomId: number;
  kind: ApprovalKind;
  customerId: number;
  outcomeId: number | null;
  requestedById: number;
  requestedAt: Date;
}
interface Decided {
  status: Exclude<ApprovalStatus, 'pending'>;
  decidedById: number;
  decidedAt: Date;
  reason: string;
}

const insert = prepareOnce((db) =>
  db
    .insert(approvals)
    .values({
      ...given(approvals, 'showroomId', 'kind', 'customerId', 'outcomeId', 'requestedById', 'requestedAt'),
      status: 'pending',
      reason: '',
    })
    .returning()
    .prepare(),
);

const thisOne = eq(approvals.id, sql.placeholder('id'));

const byId = prepareOnce((db) => db.select().from(approvals).where(thisOne).prepare());

const decided = prepareOnce((db) =>
  db
    .update(approvals)
    .set(given(approvals, 'status', 'decidedById', 'decidedAt', 'reason'))
    .where(and(thisOne, eq(approvals.status, 'pending')))
    .prepare(),
);

const latest = prepareOnce((db) =>
  db
    .select()
    .from(approvals)
    .where(eq(approvals.customerId, sql.placeholder('customerId')))
    .orderBy(desc(approvals.id))
    .limit(1)
    .prepare(),
);

export function createApprovalStore(db: Connection) {
  return {
    request: (approval: NewApproval): Approval => insert(db).get({ ...approval }),

    find: (id: number): Approval | undefined => byId(db).get({ id }),

    get(id: number): Approval {
      const found = this.find(id);
      if (!found) throw new Error(`no approval ${id}`);
      return found;
    },

    /** First decision wins: false when it was decided already. */
    decide: (id: number, decision: Decided): boolean => decided(db).run({ id, ...decision }).changes === 1,

    markReminded: (ids: number[], at: Date) => {
      db.update(approvals).set({ remindedAt: at }).where(inArray(approvals.id, ids)).run();
    },

    latestOf: (customerId: number): Approval | undefined => latest(db).get({ customerId }),

    /** Longest waiting first. */
    pending: (showroomId: number): Approval[] =>
      db
        .select()
        .from(approvals)
        .where(and(eq(approvals.showroomId, showroomId), eq(approvals.status, 'pending')))
        .orderBy(asc(approvals.requestedAt))
        .all(),
  };
}
