import { type SQL, sql } from 'drizzle-orm';
import type { List } from '../domain/base-data.js';
import { OUTCOME_PLACES, PLACES_OF } from '../domain/merge.js';
import { COLUMNS, standing } from './merge-places.js';
import type { Connection } from './open-database.js';

/** How often an entry is used: by customers, and by deals or losses that are proposed or confirmed. */
export interface EntryUse {
  customers: number;
  outcomes: number;
}

interface Count {
  id: number;
  count: number;
}

export function createEntryUses(db: Connection) {
  const counted = (place: (typeof PLACES_OF)[List][number], ids: SQL): Count[] => {
    if (place === 'interest')
      return db.all(
        sql`select entry_id as id, count(*) as count from interests where entry_id in (${ids}) group by entry_id`,
      );
    const { table, column, counts } = COLUMNS[place];
    return db.all(
      sql`select ${column} as id, count(*) as count from ${table} where ${column} in (${ids}) and ${counts} group by ${column}`,
    );
  };

  return {
    /** Of each of these entries of one list. */
    of(list: List, ids: number[]): Map<number, EntryUse> {
      const uses = new Map(ids.map((id) => [id, { customers: 0, outcomes: 0 }]));
      if (ids.length === 0) return uses;
      const wanted = sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      );
      for (const place of PLACES_OF[list])
        for (const { id, count } of counted(place, wanted)) {
          const use = uses.get(id);
          if (use) use[OUTCOME_PLACES.includes(place) ? 'outcomes' : 'customers'] += count;
        }
      return uses;
    },

    /** How many customers have anything to do with this entry: who would follow a merge. */
    customersOn(list: List, id: number): number {
      const customers = PLACES_OF[list].map((place) =>
        place === 'interest'
          ? sql`select customer_id as customer from interests where entry_id = ${id}`
          : sql`select ${COLUMNS[place].customer} as customer ${standing(place, id)}`,
      );
      const { count } = db.get<{ count: number }>(
        sql`select count(*) as count from (${sql.join(customers, sql` union `)})`,
      );
      return count;
    },
  };
}
