import { eq, sql } from 'drizzle-orm';
import type { ShowroomSettings } from '../domain/settings.js';
import { customerNumber, type Showroom } from '../domain/showroom.js';
import type { Connection } from './open-database.js';
import { showrooms } from './schema.js';

export function createShowroomStore(db: Connection) {
  return {
    all: (): Showroom[] => db.select().from(showrooms).orderBy(showrooms.id).all(),

    get(id: number): Showroom {
      const found = db.select().from(showrooms).where(eq(showrooms.id, id)).get();
      if (!found) throw new Error(`no showroom ${id}`);
      return found;
    },

    add: (showroom: Omit<Showroom, 'id'>, createdAt: Date): Showroom =>
      db
        .insert(showrooms)
        .values({ ...showroom, createdAt })
        .returning()
        .get(),

    change: (id: number, settings: Partial<ShowroomSettings>) => {
      db.update(showrooms).set(settings).where(eq(showrooms.id, id)).run();
    },

    /** Takes the next customer number; numbers have no gaps, because a transaction that fails gives its number back. */
    nextCustomerNumber(id: number): string {
      const { code, lastSequence } = db
        .update(showrooms)
        .set({ lastSequence: sql`${showrooms.lastSequence} + 1` })
        .where(eq(showrooms.id, id))
        .returning()
        .get();
      return customerNumber(code, lastSequence);
    },
  };
}
