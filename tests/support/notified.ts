import { asc, eq } from 'drizzle-orm';
import type { NotificationKind } from '../../src/domain/notification.js';
import { notifications, staff } from '../../src/store/schema.js';
import type { House } from './a-showroom.js';

/** Every notification of a kind, oldest first, with the recipient's name or the channel. */
export const notified = ({ db }: House, kind: NotificationKind) =>
  db
    .select()
    .from(notifications)
    .leftJoin(staff, eq(staff.id, notifications.staffId))
    .where(eq(notifications.kind, kind))
    .orderBy(asc(notifications.id))
    .all()
    .map((row) => ({ ...row.notifications, to: row.staff?.name ?? row.notifications.channel ?? '' }));

export const recipients = (house: House, kind: NotificationKind): string[] =>
  notified(house, kind).map(({ to }) => to);
