import {
  addDays,
  daysFrom,
  earlierOf,
  firstOfMonth,
  lastOfMonth,
  type ShowroomDay,
  showroomDay,
} from '../domain/calendar.js';
import { openDayBefore } from '../domain/opening-hours.js';
import type { Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import type { Named, Period, Rates } from '../domain/statistics.js';
import { createCustomerLines, type RepDue } from '../store/customer-lines.js';
import type { Connection } from '../store/open-database.js';
import { createPool } from '../store/pool.js';
import { createRates } from '../store/rates.js';
import { type Counted, createStatistics, type Span } from '../store/statistics-store.js';
import type { Actor, Deps } from './deps.js';

/** Names listed under each number; the number counts all. */
const MOST_NAMES = 20;
const CHART_DAYS = 14;

export interface DayCount {
  day: ShowroomDay;
  enquiries: number;
  won: number;
  lost: number;
}

export type { Counted as NamedList };

export interface StatisticsView {
  period: Period;
  enquiries: Counted;
  won: Counted;
  units: number;
  lost: Counted;
  invalid: number;
  /** Due and overdue at this moment, by rep: only for a period that includes today. */
  due: RepDue[] | undefined;
  month: MonthDeals;
}

/** Deals of the month in which the period ends. */
export interface MonthDeals {
  first: ShowroomDay;
  units: number;
  byIndustry: { name: string | null; count: number }[];
  byFocusPoint: Named[];
}

export type StatisticsResult = { kind: 'found'; statistics: StatisticsView } | { kind: 'refused' };

export function viewStatistics(
  { db, now }: Deps,
  period: Period,
  { staff, showroom }: Actor,
): StatisticsResult {
  if (may(staff, 'see statistics', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
  const today = showroomDay(now(), showroom.timeZone);
  const store = createStatistics(db, showroom.id);
  const isNow = period.first <= today && today <= period.last;
  return {
    kind: 'found',
    statistics: {
      period,
      enquiries: store.enquiries(period, MOST_NAMES),
      won: store.outcomes('won', period, MOST_NAMES),
      units: store.units(period),
      lost: store.outcomes('lost', period, MOST_NAMES),
      invalid: store.outcomes('invalid', period, 0).count,
      due: isNow ? createCustomerLines(db, showroom.id).dueByRep(today) : undefined,
      month: monthDeals(db, showroom.id, earlierOf(period.last, today)),
    },
  };
}

function monthDeals(db: Connection, showroomId: number, day: ShowroomDay): MonthDeals {
  const store = createStatistics(db, showroomId);
  const span: Span = { first: firstOfMonth(day), last: lastOfMonth(day) };
  return {
    first: span.first,
    units: store.units(span),
    byIndustry: store.dealsByIndustry(span),
    byFocusPoint: store.dealsByFocusPoint(span),
  };
}

/** What the morning post tells: what was since the last working day began, the month up to yesterday, what is due, and two weeks day by day. */
export interface DigestView {
  day: ShowroomDay;
  recent: Span & { enquiries: number; won: number; units: number; lost: number };
  month: Span & { enquiries: number; won: number; units: number; lost: number; rates: Rates };
  due: RepDue[];
  /** Customers in the pool. */
  pooled: number;
  days: DayCount[];
}

/** Written for `day`, whenever it is posted. On the first of a month, the month is the one that ended. */
export function viewDigest({ db }: Pick<Deps, 'db'>, showroom: Showroom, day: ShowroomDay): DigestView {
  const { id: showroomId } = showroom;
  const yesterday = addDays(day, -1);
  const month = { first: firstOfMonth(yesterday), last: yesterday };
  const recent = { first: openDayBefore(showroom, day), last: yesterday };
  const store = createStatistics(db, showroomId);
  return {
    day,
    recent: { ...recent, ...store.numbers(recent) },
    month: { ...month, ...store.numbers(month), rates: createRates(db, showroomId).between(month, day) },
    due: createCustomerLines(db, showroomId).dueByRep(day),
    pooled: createPool(db, showroomId).count(),
    days: dayCounts(db, showroomId, { first: addDays(yesterday, 1 - CHART_DAYS), last: yesterday }),
  };
}

function dayCounts(db: Connection, showroomId: number, span: Span): DayCount[] {
  const store = createStatistics(db, showroomId);
  const enquiries = store.enquiriesByDay(span);
  const won = store.outcomesByDay('won', span);
  const lost = store.outcomesByDay('lost', span);
  return daysFrom(span.first, span.last).map((day) => ({
    day,
    enquiries: enquiries.get(day) ?? 0,
    won: won.get(day) ?? 0,
    lost: lost.get(day) ?? 0,
  }));
}
