import type { ApprovalKind } from './approval.js';
import type { List } from './base-data.js';
import type { ShowroomDay } from './calendar.js';
import type { OutcomeKind } from './outcome.js';
import type { Way } from './revisit.js';

/** What happened to a customer, with the words and choices of that moment: later renaming does not rewrite history. */
export type Happening =
  | { kind: 'registered'; level: string; source: string; previousNumber: string | null }
  | { kind: 'resubmitted'; level: string }
  | { kind: 'approved'; approval: ApprovalKind; nextRevisitDay: ShowroomDay | null }
  | { kind: 'returned'; approval: ApprovalKind; reason: string }
  | {
      kind: 'revisited';
      way: Way;
      reached: boolean;
      said: string;
      levelFrom: string;
      level: string;
      nextRevisitDay: ShowroomDay;
      nextReason: string;
    }
  | { kind: 'proposed'; outcome: OutcomeKind; summary: string; note: string }
  | { kind: 'pooled'; protectionDays: number }
  | { kind: 'claimed'; nextRevisitDay: ShowroomDay }
  /** The level asks for revisits in another rhythm. */
  | { kind: 'due-moved'; level: string; from: ShowroomDay; nextRevisitDay: ShowroomDay }
  /** The showroom has other levels; null: the next revisit stays when it was. */
  | { kind: 'level-switched'; levelFrom: string; level: string; nextRevisitDay: ShowroomDay | null }
  | { kind: 'handed-over'; from: string; to: string }
  /** Put into the pool by a manager, when the owner left. */
  | { kind: 'released'; from: string }
  | { kind: 'entry-merged' | 'merge-undone'; list: List; from: string; into: string };

export interface JournalEntry {
  at: Date;
  /** Null: done by the clock. */
  staffName: string | null;
  happening: Happening;
}
