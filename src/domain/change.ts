import type { LevelFields, LevelPreset } from './level.js';
import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' }
  | { kind: 'staff-added'; name: string; roles: Role[] }
  | { kind: 'level-added'; level: LevelFields }
  | { kind: 'level-changed'; from: LevelFields; to: LevelFields; duesMoved: number }
  | { kind: 'levels-reordered'; codes: string[] }
  | { kind: 'level-retired' | 'level-brought-back'; code: string; name: string }
  | {
      kind: 'level-preset-switched';
      preset: LevelPreset;
      moves: { from: string; to: string; customers: number }[];
      duesMoved: number;
    };
