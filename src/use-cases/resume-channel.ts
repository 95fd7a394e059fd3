import { showroomDay } from '../domain/calendar.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';

/**
 * The bot is in this channel. What a showroom could not say there until now is said after all, as far as it is of today;
 * in a channel that is no showroom's any more nothing is.
 */
export function resumeChannel({ db, now }: Deps, channel: string): void {
  db.transaction((tx) => {
    const at = now();
    const notifications = createNotificationStore(tx);
    for (const { id, teamChannel, timeZone } of createShowroomStore(tx).all()) {
      if (teamChannel !== channel) continue;
      notifications.unpark(id, channel, at);
      notifications.expireDigests(id, showroomDay(at, timeZone));
    }
  });
}
