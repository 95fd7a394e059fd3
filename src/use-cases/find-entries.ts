import type { DescribedEntry } from '../domain/entry-details.js';
import { createEntryDetailsStore } from '../store/entry-details-store.js';
import type { Actor, Deps } from './deps.js';

/** Those of these entries that the showroom has, retired ones too, with what is known of them. Everybody may read them. */
export const findEntries = ({ db }: Pick<Deps, 'db'>, ids: number[], { showroom }: Actor): DescribedEntry[] =>
  createEntryDetailsStore(db, showroom.id).find(ids);
