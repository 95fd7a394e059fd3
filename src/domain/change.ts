import type { EntryChange } from './entry-change.js';
import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change = EntryChange | { kind: 'set-up' } | { kind: 'staff-added'; name: string; roles: Role[] };
