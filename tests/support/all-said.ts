import { createNotificationStore } from '../../src/store/notification-store.js';
import type { House } from './a-showroom.js';

/** Whatever waited to be said counts as said: it belongs to what came before the story. */
export const allSaid = ({ db, clock }: Pick<House, 'db' | 'clock'>): void =>
  createNotificationStore(db).settleBefore(new Date(clock.now().getTime() + 1));
