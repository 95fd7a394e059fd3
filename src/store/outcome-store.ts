import { eq, sql } from 'drizzle-orm';
import type { Connection } from './open-database.js';
import { given, namesOf, prepareOnce } from './prepare-once.js';
import { outcomes } from './schema.js';

type NewOutcome = Omit<typeof outcomes.$inferInsert, 'id' | 'status' | 'confirmedDay'>;
export type OutcomeRow = typeof outcomes.$inferSelect;

const insert = prepareOnce((db, ...columns: (keyof NewOutcome)[]) =>
  db
    .insert(outcomes)
    .values({ ...given(outcomes, ...columns), status: 'pending' })
    .returning()
    .prepare(),
);

const thisOne = eq(outcomes.id, sql.placeholder('id'));

const byId = prepareOnce((db) => db.select().from(outcomes).where(thisOne).prepare());

const confirmed = prepareOnce((db) =>
  db
    .update(outcomes)
    .set({ ...given(outcomes, 'confirmedDay'), status: 'confirmed' })
    .where(thisOne)
    .prepare(),
);

const returned = prepareOnce((db) =>
  db.update(outcomes).set({ status: 'returned' }).where(thisOne).prepare(),
);

export function createOutcomeStore(db: Connection) {
  return {
    propose: (outcome: NewOutcome): OutcomeRow => insert(db, ...namesOf(outcome)).get(outcome),

    get(id: number): OutcomeRow {
      const found = byId(db).get({ id });
      if (!found) throw new Error(`no outcome ${id}`);
      return found;
    },

    confirm: (id: number, confirmedDay: string) => {
      confirmed(db).run({ id, confirmedDay });
    },

    return: (id: number) => {
      returned(db).run({ id });
    },
  };
}
