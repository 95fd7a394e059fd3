import type { EntryDetails, List } from './base-data.js';
import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' }
  | { kind: 'staff-added'; name: string; roles: Role[] }
  | { kind: 'entries-added'; list: List; names: string[]; broughtBack: string[] }
  | { kind: 'entry-described'; list: List; name: string; details: EntryDetails | null };
