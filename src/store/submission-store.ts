import { eq } from 'drizzle-orm';
import type { Connection } from './open-database.js';
import { submissions } from './schema.js';

export function createSubmissionStore(db: Connection) {
  return {
    /** False when the same form or command has counted already. */
    claim: (token: string, at: Date, customerId: number | null = null): boolean =>
      db.insert(submissions).values({ token, customerId, at }).onConflictDoNothing().run().changes === 1,

    hasCounted: (token: string): boolean =>
      db.select().from(submissions).where(eq(submissions.token, token)).get() !== undefined,

    /** The customer that an earlier submission of the same form was about. */
    customerOf: (token: string): number | undefined =>
      db.select().from(submissions).where(eq(submissions.token, token)).get()?.customerId ?? undefined,
  };
}
