import { and, asc, count, desc, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { HandedOver } from '../domain/change.js';
import type { Customer } from '../domain/customer.js';
import type { StaffMember } from '../domain/staff.js';
import { isOpen } from './customer-conditions.js';
import type { Connection } from './open-database.js';
import { changes, customers, staff } from './schema.js';

/** A hand-over as it was journalled. */
export interface HandOverRow {
  id: number;
  at: Date;
  byName: string | null;
  change: HandedOver;
}

/** Somebody with open customers. */
export type Holder = Pick<StaffMember, 'id' | 'name' | 'status'> & { open: number };

const columns = { id: changes.id, at: changes.at, byName: staff.name, change: changes.change };
type Row = Omit<HandOverRow, 'change'> & { change: { kind: string } };
const isHandOver = (row: Row): row is HandOverRow => row.change.kind === 'handed-over';

/** Whose open customers there are, and where they went. */
export function createHandOverStore(db: Connection, showroomId: number) {
  const open = and(eq(customers.showroomId, showroomId), isOpen);
  const select = () => db.select(columns).from(changes).leftJoin(staff, eq(staff.id, changes.staffId));

  return {
    /** Oldest file first: the order in which they are handed over. */
    openOf: (ownerId: number): Pick<Customer, 'id' | 'status' | 'ownerId'>[] =>
      db
        .select({ id: customers.id, status: customers.status, ownerId: customers.ownerId })
        .from(customers)
        .where(and(open, eq(customers.ownerId, ownerId)))
        .orderBy(asc(customers.id))
        .all(),

    /** Who has open customers, most first. */
    holders: (): Holder[] =>
      db
        .select({ id: staff.id, name: staff.name, status: staff.status, open: count() })
        .from(customers)
        .innerJoin(staff, eq(staff.id, customers.ownerId))
        .where(and(open, isNotNull(customers.ownerId)))
        .groupBy(staff.id)
        .orderBy(desc(count()), asc(staff.id))
        .all(),

    find: (id: number): HandOverRow | undefined =>
      select().where(eq(changes.id, id)).all().filter(isHandOver)[0],

    /** What was handed over of this person's since then, latest first. */
    since: (fromId: number, at: Date): HandOverRow[] =>
      select()
        .where(
          and(
            eq(changes.showroomId, showroomId),
            gte(changes.at, at),
            sql`json_extract(${changes.change}, '$.kind') = 'handed-over'`,
            sql`json_extract(${changes.change}, '$.fromId') = ${fromId}`,
          ),
        )
        .orderBy(desc(changes.at), desc(changes.id))
        .all()
        .filter(isHandOver),
  };
}
