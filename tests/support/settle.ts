import { eq } from 'drizzle-orm';
import type { ShowroomSettings } from '../../src/domain/settings.js';
import { showrooms } from '../../src/store/schema.js';
import type { House } from './a-showroom.js';

/** The showroom works in another way from now on. */
export function settle({ db, showroom }: House, settings: Partial<ShowroomSettings>) {
  db.update(showrooms).set(settings).where(eq(showrooms.id, showroom.id)).run();
}
