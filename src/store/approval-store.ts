import { and, asc, count, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Approval, ApprovalKind, ApprovalStatus } from '../domain/approval.js';
import type { Connection } from './open-database.js';
import { given, givenAny, prepareOnce } from './prepare-once.js';
import { approvals, is } from './schema.js';

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

export const isPending = is(approvals.status, 'pending');

const thisOne = eq(approvals.id, sql.placeholder('id'));

const byId = prepareOnce((db) => db.select().from(approvals).where(thisOne).prepare());

const decided = prepareOnce((db) =>
  db
    .update(approvals)
    .set(given(approvals, 'status', 'decidedById', 'decidedAt', 'reason'))
    .where(and(thisOne, isPending))
    .prepare(),
);

const latest = prepareOnce((db) =>
  db
    .select()
    .from(approvals)
    .where(eq(approvals.customerId, sql.placeholder('customerId')))
    .orderBy(desc(approvals.id))
    .prepare(),
);

const isWaiting = and(eq(approvals.showroomId, sql.placeholder('showroomId')), isPending);
const notOfThem = sql`${approvals.requestedById} is not ${sql.placeholder('exceptOf')}`;

const longestWaiting = prepareOnce((db) =>
  db
    .select()
    .from(approvals)
    .where(and(isWaiting, notOfThem))
    .orderBy(asc(approvals.requestedAt), asc(approvals.id))
    .limit(sql.placeholder('most'))
    .prepare(),
);

const notReminded = prepareOnce((db) =>
  db
    .select({ id: approvals.id, requestedAt: approvals.requestedAt })
    .from(approvals)
    .where(and(isWaiting, isNull(approvals.remindedAt), lte(approvals.requestedAt, sql.placeholder('until'))))
    .orderBy(asc(approvals.requestedAt))
    .prepare(),
);

const reminded = prepareOnce((db) =>
  db
    .update(approvals)
    .set(given(approvals, 'remindedAt'))
    .where(inArray(approvals.id, givenAny('ids')))
    .prepare(),
);

const allWaiting = prepareOnce((db) =>
  db.select({ count: count() }).from(approvals).where(and(isWaiting, notOfThem)).prepare(),
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
      reminded(db).run({ ids, remindedAt: at });
    },

    latestOf: (customerId: number): Approval | undefined => latest(db).get({ customerId }),

    /** The first of those that wait, longest waiting first, and how many there are; without those of one person. */
    waiting: (showroomId: number, exceptOf: number | null, most: number) => ({
      first: longestWaiting(db).all({ showroomId, exceptOf, most }),
      count: allWaiting(db).get({ showroomId, exceptOf })?.count ?? 0,
    }),

    /** Those that have waited since this instant or before, and of which nobody was reminded: longest waiting first. */
    notReminded: (showroomId: number, until: Date): Pick<Approval, 'id' | 'requestedAt'>[] =>
      notReminded(db).all({ showroomId, until: until.getTime() }),

    /** Longest waiting first. */
    pending: (showroomId: number): Approval[] =>
      db
        .select()
        .from(approvals)
        .where(and(eq(approvals.showroomId, showroomId), isPending))
        .orderBy(asc(approvals.requestedAt))
        .all(),
  };
}
