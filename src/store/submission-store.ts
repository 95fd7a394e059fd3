import { eq, sql } from 'drizzle-orm';
import type { Connection } from './open-database.js';
import { given, prepareOnce } from './prepare-once.js';
import { submissions } from './schema.js';

const insert = prepareOnce((db) =>
  db
    .insert(submissions)
    .values(given(submissions, 'token', 'customerId', 'at'))
    .onConflictDoNothing()
    .prepare(),
);

const byToken = prepareOnce((db) =>
  db
    .select()
    .from(submissions)
    .where(eq(submissions.token, sql.placeholder('token')))
    .prepare(),
);

export function createSubmissionStore(db: Connection) {
  return {
    /** False when the same form or command has counted already. */
    claim: (token: string, at: Date, customerId: number | null = null): boolean =>
      insert(db).run({ token, customerId, at }).changes === 1,

    /** Whether the same form or command has counted already. */
    isClaimed: (token: string): boolean => byToken(db).get({ token }) !== undefined,

    /** The customer that an earlier submission of the same form was about. */
    customerOf: (token: string): number | undefined => byToken(db).get({ token })?.customerId ?? undefined,
  };
}
