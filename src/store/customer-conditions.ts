import { not } from 'drizzle-orm';
import { OPEN_STATUSES } from '../domain/customer.js';
import { customers, is, oneOf } from './schema.js';

export const isOpen = oneOf(customers.status, OPEN_STATUSES);
export const isClosed = not(isOpen);
export const isActive = is(customers.status, 'active');
export const isPooled = is(customers.status, 'pooled');
