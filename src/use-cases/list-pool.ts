import { may } from '../domain/staff.js';
import type { Page } from '../store/customer-lines.js';
import { createPool, type PooledLine } from '../store/pool.js';
import type { Actor, Deps } from './deps.js';
import { withPhone } from './search-customers.js';

export type { PooledLine };

/** `count` is of all in the pool. */
export type PoolResult = { kind: 'found'; lines: PooledLine[]; count: number } | { kind: 'refused' };

/** Who is free to claim, last pooled first, for whoever may claim. */
export function listPool({ db }: Pick<Deps, 'db'>, actor: Actor, page: Page): PoolResult {
  const { staff, showroom } = actor;
  if (may(staff, 'claim', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
  const pool = createPool(db, showroom.id);
  return {
    kind: 'found',
    lines: pool.page(page).map((line) => withPhone(line, actor)),
    count: pool.count(),
  };
}
