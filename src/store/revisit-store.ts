import type { Connection } from './open-database.js';
import { revisits } from './schema.js';

type NewRevisit = Omit<typeof revisits.$inferInsert, 'id'>;

export function createRevisitStore(db: Connection) {
  return {
    add: (revisit: NewRevisit) => {
      db.insert(revisits).values(revisit).run();
    },
  };
}
