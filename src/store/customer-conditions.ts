import { not, sql } from 'drizzle-orm';
import { OPEN_STATUSES } from '../domain/customer.js';
import { customers, oneOf } from './schema.js';

/** The statuses are written out, because SQLite does not use a partial index for a value that is bound. */
export const isOpen = oneOf(customers.status, OPEN_STATUSES);
export const isClosed = not(isOpen);
export const isActive = sql`${customers.status} = 'active'`;
export const isPooled = sql`${customers.status} = 'pooled'`;
