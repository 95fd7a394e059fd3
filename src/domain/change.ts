import type { SettingChange } from './change-settings.js';
import type { EntryChange } from './entry-change.js';
import type { Language } from './language.js';
import type { LevelFields, LevelPreset } from './level.js';
import type { OwnFieldInput } from './own-field.js';
import type { Counts } from './plan-import.js';
import type { Role, StaffStatus } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' | 'showroom-closed' | 'showroom-reopened' }
  | SettingChange
  | EntryChange
  | OwnFieldChange
  | LevelChange
  | ImportChange
  | StaffChange;

export type OwnFieldChange =
  | { kind: 'own-field-added'; field: OwnFieldInput }
  | { kind: 'own-field-changed'; from: OwnFieldInput; to: OwnFieldInput }
  | { kind: 'own-fields-ordered'; names: string[] }
  | { kind: 'own-field-retired' | 'own-field-brought-back'; name: string };

export type LevelChange =
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

export type StaffChange =
  | { kind: 'staff-added'; name: string; roles: Role[] }
  | { kind: 'staff-status'; name: string; from: StaffStatus; to: StaffStatus }
  | { kind: 'staff-roles'; name: string; from: Role[]; to: Role[] }
  | { kind: 'staff-language'; name: string; to: Language | null }
  /** Written in both showrooms. */
  | { kind: 'staff-moved'; name: string; from: string; to: string }
  | { kind: 'join-declined'; name: string }
  /** The account was deactivated in Slack. */
  | { kind: 'staff-deactivated'; name: string }
  | HandedOver;

export type ImportChange =
  | { kind: 'base-data-imported'; import: number; fileName: string; counts: Counts }
  | { kind: 'import-undone'; import: number; fileName: string; undone: number; kept: number };

/** With ids beside the words: messages tell what became of these customers. */
export interface HandedOver {
  kind: 'handed-over';
  fromId: number;
  from: string;
  shares: Share[];
}

/** What one person was given; without anybody it is the pool. */
export interface Share {
  toId: number | null;
  to: string | null;
  customerIds: number[];
}
