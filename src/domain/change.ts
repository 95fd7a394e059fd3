import type { OwnFieldInput } from './own-field.js';
import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' }
  | { kind: 'staff-added'; name: string; roles: Role[] }
  | { kind: 'own-field-added'; field: OwnFieldInput }
  | { kind: 'own-field-changed'; from: OwnFieldInput; to: OwnFieldInput }
  | { kind: 'own-fields-ordered'; names: string[] }
  | { kind: 'own-field-retired' | 'own-field-brought-back'; name: string }
  | { kind: 'attire-switched'; used: boolean };
