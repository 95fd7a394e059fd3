import { eq } from 'drizzle-orm';
import type { Connection } from './open-database.js';
import { submissions } from './schema.js';

export function createSubmissionStore(db: Connection) {
  return {
    /** The customer that an earlier submission of the same form was about. */
    customerOf: (token: string): number | undefined =>
      db.select().from(submissions).where(eq(submissions.token, token)).get()?.customerId,

    add: (token: string, customerId: number, at: Date) => {
      db.insert(submissions).values({ token, customerId, at }).run();
    },
  };
}
