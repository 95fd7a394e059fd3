import { formatPhone, maskPhone, normalisePhone } from '../domain/phone.js';
import { isManager, may } from '../domain/staff.js';
import { type CustomerLine, createCustomerLines } from '../store/customer-lines.js';
import type { Actor, Deps } from './deps.js';

/** The most a search shows: who finds more should type more. */
export const MOST_FOUND = 10;
/** Slack shows no more options in a select. */
const MOST_OPTIONS = 100;

export type { CustomerLine };

export type SearchResult = { kind: 'found'; lines: CustomerLine[]; more: boolean } | { kind: 'refused' };

/** By number, name, phone or its last four digits, in the person's showroom; phones shown as they may be seen. */
export function searchCustomers({ db }: Pick<Deps, 'db'>, text: string, actor: Actor): SearchResult {
  const { staff, showroom } = actor;
  if (may(staff, 'see customer', { showroomId: showroom.id }) === 'refused') return { kind: 'refused' };
  const query = { text: text.trim(), phone: normalisePhone(text, showroom.country) };
  const found = createCustomerLines(db, showroom.id).search(query, MOST_FOUND + 1);
  return {
    kind: 'found',
    lines: found.slice(0, MOST_FOUND).map((line) => withPhone(line, actor)),
    more: found.length > MOST_FOUND,
  };
}

/** Customers the person may log a revisit for, due ones first: a rep's own, a manager's whole showroom. */
export function searchRevisitable(
  { db }: Pick<Deps, 'db'>,
  text: string,
  { staff, showroom }: Actor,
): CustomerLine[] {
  const query = { text: text.trim(), phone: normalisePhone(text, showroom.country) };
  return createCustomerLines(db, showroom.id).revisitable(
    isManager(staff) ? undefined : staff.id,
    query.text === '' ? undefined : query,
    MOST_OPTIONS,
  );
}

/** The line with its phone as this person may see it. */
export function withPhone(line: CustomerLine, { staff, showroom }: Actor): CustomerLine {
  const verdict = may(staff, 'see customer', { showroomId: showroom.id, ownerId: line.ownerId });
  if (line.phone === null || verdict === 'refused') return { ...line, phone: null };
  const show = verdict === 'masked' ? maskPhone : formatPhone;
  return { ...line, phone: show(line.phone, showroom.country) };
}
