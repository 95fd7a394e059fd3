import { type SQL, sql } from 'drizzle-orm';
import type { List } from '../domain/base-data.js';
import { type Merge, PLACES_OF } from '../domain/merge.js';
import { COLUMNS, type ColumnPlace, standing } from './merge-places.js';
import type { Connection } from './open-database.js';

/** Two entries of one list and the merge that joined them. */
export type Joined = Pick<Merge, 'id' | 'fromId' | 'intoId'> & { list: List };

const INTERESTS = sql.raw("('interest', 'both-interests')");
const movedRows = (mergeId: number, place: ColumnPlace) =>
  sql`(select row_id from merge_moves where merge_id = ${mergeId} and place = ${place})`;
const movedCustomers = (mergeId: number) =>
  sql`(select row_id from merge_moves where merge_id = ${mergeId} and place in ${INTERESTS})`;
const interestedIn = (entryId: number) =>
  sql`(select customer_id from interests where entry_id = ${entryId})`;
const alsoIn = (customer: SQL, entryId: number) =>
  sql`exists (select 1 from interests other where other.customer_id = ${customer} and other.entry_id = ${entryId})`;

/**
 * What follows a merge, and comes back. `merge_moves` remembers each row that followed. `within` narrows a step to the
 * rows that followed another merge, too: that one is being undone, and this one lies over it.
 */
export function createMergeMoves(db: Connection) {
  const columnsOf = (list: List) => PLACES_OF[list].filter((place) => place !== 'interest');
  const hasInterests = (list: List) => PLACES_OF[list].includes('interest');
  const andIn = (id: SQL, rows: SQL | undefined) => (rows ? sql`and ${id} in ${rows}` : sql``);
  const ID = sql.raw('id');
  const CUSTOMER = sql.raw('customer_id');
  const ROW = sql.raw('row_id');

  /** Where the rows remembered of `merge` hold `from`, they hold `to` from now on. */
  const carryColumns = ({ id, list }: Joined, from: number, to: number, within?: number) => {
    for (const place of columnsOf(list)) {
      const { table, column } = COLUMNS[place];
      const narrowed = andIn(ID, within === undefined ? undefined : movedRows(within, place));
      db.run(
        sql`update ${table} set ${column} = ${to} where ${column} = ${from} and id in ${movedRows(id, place)} ${narrowed}`,
      );
    }
  };

  /** Who has both keeps one. */
  const carryInterests = ({ id, fromId, intoId }: Joined, within?: number) => {
    const who = sql`customer_id in ${movedCustomers(id)} ${andIn(CUSTOMER, within === undefined ? undefined : movedCustomers(within))}`;
    db.run(sql`update or ignore interests set entry_id = ${intoId} where entry_id = ${fromId} and ${who}`);
    db.run(sql`delete from interests where entry_id = ${fromId} and ${who}`);
  };

  return {
    /** Every row in which `from` stands is remembered, and holds `into` from now on. */
    follow(merge: Joined) {
      const { id, list, fromId, intoId } = merge;
      for (const place of columnsOf(list))
        db.run(
          sql`insert into merge_moves (merge_id, place, row_id) select ${id}, ${place}, id ${standing(place, fromId)}`,
        );
      if (hasInterests(list)) {
        db.run(
          sql`insert into merge_moves (merge_id, place, row_id) select ${id}, iif(${alsoIn(sql.raw('interests.customer_id'), intoId)}, 'both-interests', 'interest'), customer_id from interests where entry_id = ${fromId}`,
        );
        carryInterests(merge);
      }
      carryColumns(merge, fromId, intoId);
    },

    /** The remembered rows that still stand where they were brought hold `from` again; who had both has both again. */
    back(merge: Joined, within?: number) {
      const { id, list, fromId, intoId } = merge;
      carryColumns(merge, intoId, fromId, within);
      if (!hasInterests(list)) return;
      const narrowed = within === undefined ? undefined : movedCustomers(within);
      db.run(
        sql`update or ignore interests set entry_id = ${fromId} where entry_id = ${intoId} and customer_id in (select row_id from merge_moves where merge_id = ${id} and place = 'interest') ${andIn(CUSTOMER, narrowed)}`,
      );
      db.run(
        sql`insert or ignore into interests (customer_id, entry_id) select row_id, ${fromId} from merge_moves where merge_id = ${id} and place = 'both-interests' ${andIn(ROW, narrowed)} and ${alsoIn(sql.raw('merge_moves.row_id'), intoId)}`,
      );
    },

    /** Rows that do not stand at `entryId` are none of this merge's any more: somebody has chosen otherwise since. */
    forget({ id, list }: Joined, entryId: number, within: number) {
      for (const place of columnsOf(list))
        db.run(
          sql`delete from merge_moves where merge_id = ${id} and place = ${place} and row_id in ${movedRows(within, place)} and row_id not in (select id ${standing(place, entryId)})`,
        );
      if (hasInterests(list))
        db.run(
          sql`delete from merge_moves where merge_id = ${id} and place in ${INTERESTS} and row_id in ${movedCustomers(within)} and row_id not in ${interestedIn(entryId)}`,
        );
    },

    /** What came back from this merge for the sake of the one within follows again. */
    again(merge: Joined, within: number) {
      const { id, list, fromId, intoId } = merge;
      carryColumns(merge, fromId, intoId, within);
      if (!hasInterests(list)) return;
      db.run(
        sql`update merge_moves set place = iif(${alsoIn(sql.raw('merge_moves.row_id'), intoId)}, 'both-interests', 'interest') where merge_id = ${id} and place in ${INTERESTS} and row_id in ${movedCustomers(within)}`,
      );
      carryInterests(merge, within);
    },

    /** The customers whose rows this merge remembers, as far as they stand at `entryId`. */
    customersAt({ id, list }: Joined, entryId: number): SQL {
      const of = PLACES_OF[list].map((place) => {
        if (place === 'interest')
          return sql`select customer_id from interests where entry_id = ${entryId} and customer_id in ${movedCustomers(id)}`;
        const { customer } = COLUMNS[place];
        return sql`select ${customer} as customer_id ${standing(place, entryId)} and id in ${movedRows(id, place)}`;
      });
      return sql.join(of, sql` union `);
    },
  };
}
