import type { TableBlock } from '@slack/types';
import type { Chart } from '../../charts/chart.js';
import { cutText } from '../../charts/cut-text.js';
import { daysBetween, lastOfMonth } from '../../domain/calendar.js';
import { RATES, type Rates, rateValue } from '../../domain/statistics.js';
import type { Text } from '../../text/text-for.js';
import type { DueList } from '../../use-cases/list-due-revisits.js';
import type { DigestView } from '../../use-cases/view-statistics.js';
import { button, chart, context, header, type Message, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import { escapeMrkdwn, mention, typed } from '../mrkdwn.js';
import { pageButtons } from '../paging.js';

/** Rows of the table in the thread: Slack takes 100 rows and 10,000 characters. */
export const MOST_ROWS = 50;
/** Customers in the DM, each with a button: Slack takes 50 blocks. */
export const MOST_LINES = 40;
export const LINES_A_PAGE = 40;
const LONGEST_CELL = 80;

/** The morning post of the team channel; `lateSince` is the hour it should have come at. */
export function digestMessage(view: DigestView, lateSince: string | undefined, text: Text): Message {
  const words = text.digest;
  const late = lateSince === undefined ? [] : [words.late(lateSince)];
  const { day, recent, month, due, pooled } = view;
  const since =
    recent.first === recent.last ? words.yesterday : text.clock.since(text.format.weekday(recent.first));
  const title = words.title(text.format.weekday(day));
  const total = (key: 'due' | 'overdue') => due.reduce((sum, rep) => sum + rep[key], 0);
  const waiting = due.length > 0 ? words.due(total('due'), total('overdue')) : words.nothingDue;
  return {
    text: escapeMrkdwn([title, ...late, text.labelled(since, words.numbers(recent)), waiting].join('\n')),
    blocks: [
      header(title),
      ...late.map((line) => context(line)),
      section(`*${since}*\n${words.numbers(recent)}`),
      section(
        `*${words.month(text.format.month(month.first), month.last === lastOfMonth(month.first))}*\n${words.numbers(month)}\n${rateLines(month.rates, text)}`,
      ),
      chart(dailyChart(view, text)),
      section(waiting),
      ...(pooled > 0 ? [context(words.pooled(pooled))] : []),
    ],
  };
}

export const rateLines = (rates: Rates, text: Text): string =>
  RATES.map((name) => {
    const value = rateValue(rates[name]);
    const share = value === undefined ? text.none : text.format.percent(value);
    const { numerator, denominator } = rates[name];
    return text.statistics.rate(text.statistics.rates[name], share, numerator, denominator);
  }).join('\n');

function dailyChart({ days }: DigestView, text: Text): Chart {
  const series = (name: string, key: 'enquiries' | 'won' | 'lost') => ({
    name,
    values: days.map((day) => day[key]),
  });
  return {
    kind: 'bar',
    title: text.digest.chart,
    categories: days.map(({ day }) => text.format.shortDay(day)),
    series: [
      series(text.statistics.enquiries, 'enquiries'),
      series(text.statistics.won, 'won'),
      series(text.statistics.lost, 'lost'),
    ],
    yLabel: text.digest.customers,
  };
}

/** One rep's list in the digest's thread: everybody may read it, so it has no phone. */
export function repMessage({ day, rep, lines }: DueList, text: Text): Message {
  const words = text.digest;
  const rest = rep.due + rep.overdue - lines.length;
  const title = words.rep(mention(rep.slackUserId), rep.due, rep.overdue);
  return {
    text: title,
    blocks: [
      section(title),
      ...(lines.length > 0 ? [dueTable(lines, day, text)] : []),
      ...(rest > 0 ? [section(words.rest(rest), button('see-due', words.seeAll, String(rep.ownerId)))] : []),
    ],
  };
}

function dueTable(lines: DueList['lines'], day: string, text: Text): TableBlock {
  const { columns } = text.digest;
  const cell = (words: string) => ({ type: 'raw_text' as const, text: cutText(words, LONGEST_CELL) || ' ' });
  return {
    type: 'table',
    column_settings: [{ is_wrapped: true }, {}, {}, { align: 'right' }],
    rows: [
      [columns.name, columns.level, columns.lastContact, columns.overdue].map(cell),
      ...lines.map((line) =>
        [
          line.name,
          line.level,
          text.format.day(line.lastContactDay),
          text.format.number(daysBetween(line.nextRevisitDay ?? day, day)),
        ].map(cell),
      ),
    ],
  };
}

/** The rep's own DM: the same customers in full, each with a button. It shrinks as revisits are logged. */
export function dueListMessage(list: DueList, text: Text): Message {
  const words = text.digest;
  const { day, rep, lines, pooledFromYou } = list;
  const title = words.listTitle(text.format.weekday(day));
  const rest = rep.due + rep.overdue - lines.length;
  return {
    text: text.labelled(title, text.home.due(rep.due, rep.overdue)),
    blocks: [
      header(title),
      ...(pooledFromYou > 0 ? [context(words.pooledFromYou(pooledFromYou))] : []),
      ...(lines.length > 0 ? [context(text.home.due(rep.due, rep.overdue))] : []),
      ...(lines.length === 0 && pooledFromYou === 0 ? [context(words.allDone)] : []),
      ...dueLines(list, text),
      ...(rest > 0 ? [section(words.rest(rest), button('see-due', words.seeAll, String(rep.ownerId)))] : []),
    ],
  };
}

export const dueLines = ({ lines, day }: Pick<DueList, 'lines' | 'day'>, text: Text) =>
  lines.map((line) =>
    section(
      [
        text.digest.line({
          name: typed(line.name),
          number: line.number,
          level: line.level,
          phone: typed(line.phone ?? text.customer.noPhone),
        }),
        text.digest.lineDue(line.lastContactDay, daysBetween(line.nextRevisitDay ?? day, day)),
      ].join('\n'),
      button('log-revisit', text.customer.actions.revisit, String(line.id), {
        label: text.labelled(text.customer.actions.revisit, line.name),
      }),
    ),
  );

/** The whole list in pages, for those who asked for the rest. */
export function dueListModal(list: DueList, page: number, memory: NewMemory, text: Text) {
  const pages = Math.max(1, Math.ceil((list.rep.due + list.rep.overdue) / LINES_A_PAGE));
  const blocks = [
    section(text.labelled(`*${typed(list.rep.ownerName)}*`, text.home.due(list.rep.due, list.rep.overdue))),
    ...dueLines(list, text),
    ...pageButtons('due-page', { page, pages }, text),
  ];
  return modal(
    {
      callbackId: 'due-list',
      title: text.digest.seeAll,
      memory,
      blocks,
    },
    text,
  );
}
