import { type IntervalChange, type Level, movedDay } from '../domain/level.js';
import { createLevelMoves, type DayMove, type Mover, type SetDays } from '../store/level-moves.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';

/** Which revisit days of a level go where when its interval changes; the domain decides, day by day. */
export const dayMoves = (days: SetDays[], change: IntervalChange): (DayMove & { count: number })[] =>
  days.flatMap((set) => {
    const to = movedDay(set, change);
    return to === undefined ? [] : [{ ...set, to }];
  });

/** How many customers' revisit days would move. */
export const countMoves = (tx: Connection, mover: Mover, levelId: number, change: IntervalChange): number =>
  dayMoves(createLevelMoves(tx, mover).setDays(levelId), change).reduce((sum, { count }) => sum + count, 0);

/** Moves them, each told in the customer's journal; answers how many. */
export function moveDueDays(tx: Connection, mover: Mover, level: Level, change: IntervalChange): number {
  const moves = createLevelMoves(tx, mover);
  const since = moves.lastWritten();
  const days = dayMoves(moves.setDays(level.id), change);
  if (days.length === 0) return 0;
  moves.tellDays(level.id, level.code, days);
  return moves.follow(since);
}

/** Lists and Homes that show customers of these levels, or their codes, are put into words again. */
export function refreshLists(tx: Connection, mover: Mover, levelIds: number[]) {
  const notifications = createNotificationStore(tx);
  const moves = createLevelMoves(tx, mover);
  for (const owner of new Set(levelIds.flatMap(moves.owners)))
    notifications.refreshLatest('due-list', owner, mover.at);
  notifications.refreshHomes(mover.showroomId, mover.at);
}
