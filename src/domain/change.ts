import type { Counts } from './plan-import.js';
import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' }
  | { kind: 'staff-added'; name: string; roles: Role[] }
  | { kind: 'base-data-imported'; import: number; fileName: string; counts: Counts }
  | { kind: 'import-undone'; import: number; fileName: string; undone: number; kept: number };
