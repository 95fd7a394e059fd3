import type { Connection } from './open-database.js';
import { given, namesOf, prepareOnce } from './prepare-once.js';
import { revisits } from './schema.js';

type NewRevisit = Omit<typeof revisits.$inferInsert, 'id'>;

const insert = prepareOnce((db, ...columns: (keyof NewRevisit)[]) =>
  db
    .insert(revisits)
    .values(given(revisits, ...columns))
    .prepare(),
);

export function createRevisitStore(db: Connection) {
  return {
    add: (revisit: NewRevisit) => {
      insert(db, ...namesOf(revisit)).run(revisit);
    },
  };
}
