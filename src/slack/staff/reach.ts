import type { Showroom } from '../../domain/showroom.js';
import type { Role } from '../../domain/staff.js';
import { grantableRoles } from '../../domain/staff-change.js';
import type { Actor } from '../../use-cases/deps.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import type { Parts } from '../parts.js';

/** What whoever fills in a form about staff may give. */
export interface Reach {
  grantable: readonly Role[];
  /** Where they may move people to; none, when there is nothing to choose. */
  showrooms: Showroom[];
}

export function reachOf(parts: Parts, { staff, showroom }: Actor): Reach {
  const open = listShowrooms(parts, staff).filter(
    ({ id, closedAt }) => closedAt === null || id === showroom.id,
  );
  return { grantable: grantableRoles(staff, showroom.id), showrooms: open.length > 1 ? open : [] };
}
