import { may } from '../domain/staff.js';
import { createCustomerLines, type Page, type PooledLine } from '../store/customer-lines.js';
import type { Actor, Deps } from './deps.js';
import { withPhone } from './search-customers.js';

export type { PooledLine };

/** `count` is of all in the pool. */
export type PoolResult = { kind: 'found'; lines: PooledLine[]; count: number } | { kind: 'refused' };

/** Who is free to claim, last pooled first, for whoever may claim. */
export function listPool({ db }: Pick<Deps, 'db'>, actor: Actor, page: Page): PoolResult {
  const { staff, showroom } = actor;
  if (may(staff, 'claim', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
  const store = createCustomerLines(db, showroom.id);
  return {
    kind: 'found',
    lines: store.pool(page).map((line) => withPhone(line, actor)),
    count: store.countPool(),
  };
}
