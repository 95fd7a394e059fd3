import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Approval, ApprovalKind, ApprovalStatus } from '../domain/approval.js';
import type { Connection } from './open-database.js';
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

export function createApprovalStore(db: Connection) {
  return {
    request: (approval: NewApproval): Approval =>
      db
        .insert(approvals)
        .values({ ...approval, status: 'pending', reason: '' })
        .returning()
        .get(),

    find: (id: number): Approval | undefined => db.select().from(approvals).where(eq(approvals.id, id)).get(),

    get(id: number): Approval {
      const found = this.find(id);
      if (!found) throw new Error(`no approval ${id}`);
      return found;
    },

    /** First decision wins: false when it was decided already. */
    decide: (id: number, decision: Decided): boolean =>
      db
        .update(approvals)
        .set(decision)
        .where(and(eq(approvals.id, id), eq(approvals.status, 'pending')))
        .run().changes === 1,

    markReminded: (ids: number[], at: Date) => {
      db.update(approvals).set({ remindedAt: at }).where(inArray(approvals.id, ids)).run();
    },

    latestOf: (customerId: number): Approval | undefined =>
      db
        .select()
        .from(approvals)
        .where(eq(approvals.customerId, customerId))
        .orderBy(desc(approvals.id))
        .limit(1)
        .get(),

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
