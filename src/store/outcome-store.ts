import { eq } from 'drizzle-orm';
import type { Connection } from './open-database.js';
import { outcomes } from './schema.js';

type NewOutcome = Omit<typeof outcomes.$inferInsert, 'id' | 'status' | 'confirmedDay'>;
export type OutcomeRow = typeof outcomes.$inferSelect;

export function createOutcomeStore(db: Connection) {
  return {
    propose: (outcome: NewOutcome): OutcomeRow =>
      db
        .insert(outcomes)
        .values({ ...outcome, status: 'pending' })
        .returning()
        .get(),

    get(id: number): OutcomeRow {
      const found = db.select().from(outcomes).where(eq(outcomes.id, id)).get();
      if (!found) throw new Error(`no outcome ${id}`);
      return found;
    },

    confirm: (id: number, confirmedDay: string) => {
      db.update(outcomes).set({ status: 'confirmed', confirmedDay }).where(eq(outcomes.id, id)).run();
    },

    return: (id: number) => {
      db.update(outcomes).set({ status: 'returned' }).where(eq(outcomes.id, id)).run();
    },
  };
}
