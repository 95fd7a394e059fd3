import type { EntryDetails, List } from './base-data.js';

/** What was changed in the lists, in the words of that moment. */
export type EntryChange =
  | { kind: 'entries-added'; list: List; names: string[]; broughtBack: string[] }
  | { kind: 'entry-renamed'; list: List; from: string; to: string }
  /** `after` null: to the top. */
  | { kind: 'entry-moved'; list: List; name: string; after: string | null }
  | { kind: 'entry-retired'; list: List; name: string }
  | { kind: 'entry-brought-back'; list: List; name: string }
  /** `merge` is the row that can be undone. */
  | { kind: 'entries-merged'; list: List; from: string; into: string; customers: number; merge: number }
  | { kind: 'merge-undone'; list: List; from: string; into: string; customers: number }
  | { kind: 'entry-described'; list: List; name: string; details: EntryDetails | null };
