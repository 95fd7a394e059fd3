import { and, asc, desc, eq } from 'drizzle-orm';
import type { JoinRequest, JoinVerdict } from '../domain/join-request.js';
import type { Connection } from './open-database.js';
import { is, joinRequests } from './schema.js';

type NewRequest = Pick<JoinRequest, 'showroomId' | 'slackUserId' | 'name' | 'requestedAt'>;
interface Decided {
  status: JoinVerdict;
  decidedById: number;
  decidedAt: Date;
}

const isPending = is(joinRequests.status, 'pending');

export function createJoinRequestStore(db: Connection) {
  const find = (id: number): JoinRequest | undefined =>
    db.select().from(joinRequests).where(eq(joinRequests.id, id)).get();

  return {
    find,

    request: (request: NewRequest): JoinRequest =>
      db
        .insert(joinRequests)
        .values({ ...request, status: 'pending' })
        .returning()
        .get(),

    /** First decision wins: false when it was decided already. */
    decide: (id: number, decision: Decided): boolean =>
      db
        .update(joinRequests)
        .set(decision)
        .where(and(eq(joinRequests.id, id), isPending))
        .run().changes === 1,

    pendingOf: (slackUserId: string): JoinRequest | undefined =>
      db
        .select()
        .from(joinRequests)
        .where(and(eq(joinRequests.slackUserId, slackUserId), isPending))
        .get(),

    /** The person's last one in this showroom. */
    latest: (slackUserId: string, showroomId: number): JoinRequest | undefined =>
      db
        .select()
        .from(joinRequests)
        .where(and(eq(joinRequests.slackUserId, slackUserId), eq(joinRequests.showroomId, showroomId)))
        .orderBy(desc(joinRequests.id))
        .limit(1)
        .get(),

    /** Longest waiting first. */
    pending: (showroomId: number): JoinRequest[] =>
      db
        .select()
        .from(joinRequests)
        .where(and(eq(joinRequests.showroomId, showroomId), isPending))
        .orderBy(asc(joinRequests.id))
        .all(),
  };
}
