import type { Setting } from './change-settings.js';
import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' }
  | { kind: 'staff-added'; name: string; roles: Role[] }
  | { kind: 'setting-changed'; setting: Setting; before: string; after: string }
  | { kind: 'showroom-closed' }
  | { kind: 'showroom-reopened' };
