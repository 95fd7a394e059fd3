import type { ApprovalKind } from '../domain/approval.js';
import { instantAt, type ShowroomDay } from '../domain/calendar.js';
import type { OutcomeKind } from '../domain/outcome.js';
import { DEFAULT_SETTINGS } from '../domain/settings.js';
import type { Actor } from '../use-cases/deps.js';
import { listDueRevisits } from '../use-cases/list-due-revisits.js';
import { runDueJobs } from '../use-cases/run-due-jobs.js';
import { claimFromPool, contact } from './contacts.js';
import { decideWhatWaits } from './decisions.js';
import { makeUpMind } from './endings.js';
import type { Floor } from './floor.js';
import { handInAgain, walkIn } from './walk-ins.js';

export interface Hours {
  day: ShowroomDay;
  opening: Date;
  closing: Date;
}

export const OPENING = DEFAULT_SETTINGS.digestTime;
const CLOSING = '19:00';

export const hoursOf = (day: ShowroomDay, timeZone: string): Hours => ({
  day,
  opening: instantAt(day, OPENING, timeZone),
  closing: instantAt(day, CLOSING, timeZone),
});

interface Traffic {
  walkIns: number;
  endings: readonly OutcomeKind[];
}

/** What a day brings. */
export interface Course extends Traffic {
  /** What still comes after the manager's last round, and so stays undecided. */
  late?: Traffic;
  /** The manager does not let the first of each of these through. */
  strictOn: readonly ApprovalKind[];
  claims: boolean;
  /** So many at the head and at the tail of each rep's list, which is longest overdue first, are left for later. */
  undone: { head: number; tail: number };
}

/** Something that happens when this share of the opening hours has passed. */
interface Act {
  share: number;
  act: () => void;
}

const ROUNDS = 7;
const LAST_ROUND = 0.9;
const LONGEST_LIST = 100;

/** From the morning's jobs to closing time, everything at a moment of its own. */
export function liveADay(floor: Floor, hours: Hours, course: Course) {
  const { chance } = floor;
  floor.today = hours.day;
  floor.setClock(hours.opening);
  runDueJobs(floor.deps);

  const strictOn = new Set(course.strictOn);
  const round = () => decideWhatWaits(floor, strictOn);
  const byDay = (act: () => void): Act => ({ share: chance.share() * LAST_ROUND, act });
  const late = (act: () => void): Act => ({ share: LAST_ROUND + chance.share() * (1 - LAST_ROUND), act });
  play(floor, hours, [
    ...[...corrections(floor), ...contacts(floor, course), ...arrivals(floor, course)].map(byDay),
    ...Array.from({ length: ROUNDS }, () => byDay(round)),
    { share: LAST_ROUND, act: round },
    ...(course.late ? arrivals(floor, course.late).map(late) : []),
  ]);
}

function play(floor: Floor, { opening, closing }: Hours, acts: Act[]) {
  const length = closing.getTime() - opening.getTime();
  for (const { share, act } of acts.sort((a, b) => a.share - b.share)) {
    floor.setClock(new Date(opening.getTime() + Math.floor(share * length)));
    act();
  }
}

const corrections = (floor: Floor) =>
  floor.corrections.splice(0).map((correction) => () => handInAgain(floor, correction));

/** Each rep goes through the morning's list. */
const contacts = (floor: Floor, { undone, claims }: Course) => [
  ...floor.reps.flatMap((rep) => {
    const page = { offset: 0, most: LONGEST_LIST };
    const lines = listDueRevisits(floor.deps, rep.staff.id, rep, page, floor.today)?.lines ?? [];
    const remembered = lines.filter(({ id }) => !floor.forgotten.has(id));
    return remembered
      .slice(undone.head, Math.max(remembered.length - undone.tail, 0))
      .map((line) => () => contact(floor, line, rep));
  }),
  ...(claims ? [() => claimFromPool(floor, floor.chance.pick(floor.reps))] : []),
];

/** Guests and decisions fall to the reps in turn, beginning with the first. */
function arrivals(floor: Floor, { walkIns, endings }: Traffic) {
  const greets = inTurn(floor.reps);
  const concludes = inTurn(floor.reps);
  return [
    ...Array.from({ length: walkIns }, () => () => walkIn(floor, greets())),
    ...endings.map((kind) => () => makeUpMind(floor, concludes(), kind)),
  ];
}

function inTurn(reps: readonly Actor[]): () => Actor {
  const left: Actor[] = [];
  return () => {
    if (left.length === 0) left.push(...reps);
    const [next] = left.splice(0, 1);
    if (!next) throw new Error('the showroom has no rep');
    return next;
  };
}
