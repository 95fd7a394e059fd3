import { and, desc, eq, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import { isClosed, isOpen } from './customer-conditions.js';
import type { Connection } from './open-database.js';
import { customers } from './schema.js';

/** What a search is for: a whole number or phone, the last digits of a phone, or part of a name. */
export interface CustomerQuery {
  text: string;
  phone?: string;
}

/** Written out as the index of names with digits has it: few have any, and what is searched for most often are digits. */
const hasDigits = sql`${customers.name} glob '*[0-9]*'`;

const contains = (text: string): SQL | undefined =>
  and(
    /\d/.test(text) ? hasDigits : undefined,
    sql`${customers.name} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`,
  );

/** Phones are found by their last digits. */
export const hasPhone = (phone: string | Placeholder): SQL | undefined =>
  and(sql`${customers.phoneTail} = substr(${phone}, -4)`, eq(customers.phone, phone));

/** What somebody has and nobody else, or few: an index leads to each of these. */
const isNumbered = ({ text }: CustomerQuery): SQL => eq(customers.number, text.toUpperCase());
const phonesIn = ({ text, phone }: CustomerQuery): (SQL | undefined)[] => [
  ...(phone === undefined ? [] : [hasPhone(phone)]),
  ...(/^\d{4}$/.test(text) ? [eq(customers.phoneTail, text)] : []),
];

export const matches = (query: CustomerQuery): SQL | undefined =>
  or(isNumbered(query), ...phonesIn(query), contains(query.text));

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
    ids().where(and(here, isNumbered(query))),
    ...phonesIn(query).flatMap((phone) => [isOpen, isClosed].map((is) => ids().where(and(here, is, phone)))),
  );
}
