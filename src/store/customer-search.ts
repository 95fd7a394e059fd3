import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { OPEN_STATUSES } from '../domain/customer.js';
import type { Connection } from './open-database.js';
import { customers } from './schema.js';

/** What a search is for: a whole number or phone, the last digits of a phone, or part of a name. */
export interface CustomerQuery {
  text: string;
  phone?: string;
}

export const isOpen = inArray(customers.status, [...OPEN_STATUSES]);

/** Written out as the index of names with digits has it: few have any, and what is searched for most often are digits. */
const hasDigits = sql`${customers.name} glob '*[0-9]*'`;

const contains = (text: string): SQL | undefined =>
  and(
    /\d/.test(text) ? hasDigits : undefined,
    sql`${customers.name} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
  );

/** What somebody has and nobody else, or few: an index leads to each of these. */
const keysIn = ({ text, phone }: CustomerQuery): SQL[] => [
  eq(customers.number, text.toUpperCase()),
  ...(phone === undefined ? [] : [eq(customers.phone, phone)]),
  ...(/^\d{4}$/.test(text) ? [eq(customers.phoneTail, text)] : []),
];

export const matches = (query: CustomerQuery): SQL | undefined => or(...keysIn(query), contains(query.text));

/**
 * The ids of those who are searched for. Of those to whom only part of a name leads, these are all that are open, which
 * are few, and of the others no more than are shown: the newest.
 */
export function searched(db: Connection, showroomId: number, query: CustomerQuery, most: number) {
  const here = eq(customers.showroomId, showroomId);
  const ids = () => db.select({ id: customers.id }).from(customers);
  const isNamed = contains(query.text);
  const newest = ids()
    .where(and(here, isNamed))
    .orderBy(desc(customers.registeredDay), desc(customers.id))
    .limit(most)
    .as('newest');
  return union(
    ids().where(and(here, isOpen, isNamed)),
    db.select({ id: newest.id }).from(newest),
    ...keysIn(query).map((key) => ids().where(and(here, key))),
  );
}
