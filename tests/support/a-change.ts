import { asc } from 'drizzle-orm';
import type { Change } from '../../src/domain/change.js';
import { changes } from '../../src/store/schema.js';
import type { House } from './a-showroom.js';

/** The journal of the showrooms themselves, oldest first. */
export const changesOf = ({ db }: Pick<House, 'db'>): Change[] =>
  db
    .select()
    .from(changes)
    .orderBy(asc(changes.id))
    .all()
    .map(({ change }) => change);
