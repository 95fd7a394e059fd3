import type { ApprovalKind } from '../domain/approval.js';
import { daysBetween, firstOfWeek, type ShowroomDay } from '../domain/calendar.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Course } from './a-day.js';
import type { Chance } from './chance.js';

const WEEKDAY_WALK_INS = [5, 6, 6, 7, 7];
const WEEKEND_WALK_INS = [8, 9, 10];

const WEEKDAY_ENDINGS: OutcomeKind[][] = [[], ['lost'], ['won'], ['won', 'lost'], ['won', 'lost', 'lost']];
const WEEKEND_ENDINGS: OutcomeKind[][] = [
  ['won', 'lost', 'lost'],
  ['won', 'won', 'lost'],
  ['won', 'lost', 'invalid', 'won'],
];

const STRICT_ON: ApprovalKind[][] = [
  [],
  ['audit'],
  ['audit', 'won'],
  [],
  ['audit'],
  ['lost'],
  ['audit', 'invalid'],
];

/** Somebody looks into the pool on one day in ten. */
const CLAIMS = [true, ...Array<boolean>(9).fill(false)];

/** A history ends on a day that has something of everything to look at, and something left to do for everybody. */
export const LAST_DAY: Course = {
  walkIns: 5,
  endings: ['won', 'lost', 'won', 'lost', 'won'],
  late: { walkIns: 3, endings: ['won', 'lost'] },
  strictOn: ['audit'],
  claims: false,
  undone: { head: 2, tail: 3 },
};

/** What ordinary days bring, dealt so that every week has its share. */
export function createCourses(chance: Chance): (day: ShowroomDay) => Course {
  const weekday = { walkIns: chance.deck(WEEKDAY_WALK_INS), endings: chance.deck(WEEKDAY_ENDINGS) };
  const weekend = { walkIns: chance.deck(WEEKEND_WALK_INS), endings: chance.deck(WEEKEND_ENDINGS) };
  const strictOn = chance.deck(STRICT_ON);
  const claims = chance.deck(CLAIMS);
  return (day) => {
    const kind = isWeekend(day) ? weekend : weekday;
    return {
      walkIns: kind.walkIns(),
      endings: kind.endings(),
      strictOn: strictOn(),
      claims: claims(),
      undone: { head: 0, tail: 1 },
    };
  };
}

const isWeekend = (day: ShowroomDay): boolean => daysBetween(firstOfWeek(day), day) >= 5;
