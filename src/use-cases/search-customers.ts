import { formatPhone, maskPhone, normalisePhone } from '../domain/phone.js';
import { may, reach } from '../domain/staff.js';
import { type CustomerLine, createCustomerLines } from '../store/customer-lines.js';
import type { Actor, Deps } from './deps.js';

export type { CustomerLine };

export type SearchResult = { kind: 'found'; lines: CustomerLine[]; more: boolean } | { kind: 'refused' };

/**
 * By number, name, phone or its last four digits, in the person's showroom; phones shown as they may be seen.
 * `more`: there are others beyond the `most` shown.
 */
export function searchCustomers(
  { db }: Pick<Deps, 'db'>,
  text: string,
  actor: Actor,
  most: number,
): SearchResult {
  const { staff, showroom } = actor;
  if (may(staff, 'see customer', { showroomId: showroom.id }) === 'refused') return { kind: 'refused' };
  const query = { text: text.trim(), phone: normalisePhone(text, showroom.country) };
  const found = createCustomerLines(db, showroom.id).search(query, most + 1);
  return {
    kind: 'found',
    lines: found.slice(0, most).map((line) => withPhone(line, actor)),
    more: found.length > most,
  };
}

/** Customers the person may log a revisit for, due ones first. */
export function searchRevisitable(
  { db }: Pick<Deps, 'db'>,
  text: string,
  { staff, showroom }: Actor,
  most: number,
): CustomerLine[] {
  const whose = reach(staff, 'log revisit', showroom.id);
  if (whose === 'nobody') return [];
  const query = { text: text.trim(), phone: normalisePhone(text, showroom.country) };
  return createCustomerLines(db, showroom.id).revisitable(
    whose === 'showroom' ? undefined : staff.id,
    query.text === '' ? undefined : query,
    most,
  );
}

/** The line with its phone as this person may see it. */
export function withPhone<Line extends CustomerLine>(line: Line, { staff, showroom }: Actor): Line {
  const verdict = may(staff, 'see customer', { showroomId: showroom.id, ownerId: line.ownerId });
  if (line.phone === null || verdict === 'refused') return { ...line, phone: null };
  const show = verdict === 'masked' ? maskPhone : formatPhone;
  return { ...line, phone: show(line.phone, showroom.country) };
}
