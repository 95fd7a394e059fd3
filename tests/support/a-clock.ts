import { addDays, instantAt, showroomDay, showroomTime } from '../../src/domain/calendar.js';

/** A clock that stands until it is set; days and times are those of one time zone. */
export function aClock(start: Date, timeZone: string) {
  let instant = start;
  const today = () => showroomDay(instant, timeZone);
  return {
    now: () => instant,
    today,
    time: () => showroomTime(instant, timeZone),
    set(day: string, time = '10:00') {
      instant = instantAt(day, time, timeZone);
    },
    setInstant(next: Date) {
      instant = next;
    },
    /** Goes to 10:00 that many days later; tells the day. */
    passDays(count: number): string {
      instant = instantAt(addDays(today(), count), '10:00', timeZone);
      return today();
    },
    passMs(count: number) {
      instant = new Date(instant.getTime() + count);
    },
  };
}
