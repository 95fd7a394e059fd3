import type { SectionBlock } from '@slack/types';
import type { Chart } from '../../charts/chart.js';
import type { Showroom } from '../../domain/showroom.js';
import type { Named, Period } from '../../domain/statistics.js';
import type { Text } from '../../text/text-for.js';
import type { MonthDeals, NamedList, StatisticsView } from '../../use-cases/view-statistics.js';
import {
  actions,
  button,
  chart,
  context,
  type DraftBlock,
  header,
  type Message,
  plain,
  section,
} from '../blocks.js';
import { escapeMrkdwn, typed } from '../mrkdwn.js';
import { linesWithRest } from '../paging.js';
import { MOST_OPTIONS, option } from '../select-inputs.js';

/** Slack draws at most 20 categories; the rest stands together. */
const MOST_BARS = 20;
const LONGEST_CUSTOMER = 60;

/** The numbers of a period, with names and charts, as anybody may see them: no phone is in it. */
export function statisticsMessage(view: StatisticsView, showroom: string, text: Text): Message {
  const words = text.statistics;
  const { period, enquiries, won, units, lost, invalid, due, month } = view;
  const title = words.title(showroom, words.period(period.name, period.first, period.last));
  const counts = [
    text.labelled(words.enquiries, text.format.number(enquiries.count)),
    text.labelled(words.wonUnits(units), text.format.number(won.count)),
    text.labelled(words.lost, text.format.number(lost.count)),
  ];
  return {
    text: escapeMrkdwn([title, ...counts].join('\n')),
    blocks: [
      header(title),
      section(named(words.enquiries, enquiries, text)),
      section(named(words.wonUnits(units), won, text)),
      section(named(words.lost, lost, text)),
      ...(invalid > 0 ? [context(text.labelled(words.invalid, text.format.number(invalid)))] : []),
      ...dueBlocks(due, text),
      ...dealBlocks(month, text),
    ],
  };
}

/**
 * The same with a button that shows it to everybody. The period goes with it, since tomorrow “today” is another day, and
 * the showroom, which may be a chosen one.
 */
export function withShareButton(message: Message, period: Period, showroomId: number, text: Text): Message {
  const confirm = { question: text.statistics.shareQuestion, yes: text.statistics.share, no: text.cancel };
  return {
    ...message,
    blocks: [
      ...message.blocks,
      ...actions(
        button(
          'share-statistics',
          text.statistics.share,
          JSON.stringify({ ...period, showroom: showroomId }),
          { confirm },
        ),
      ),
    ],
  };
}

/** For whoever may see several showrooms: the same numbers of another one. Its “today” is its own. */
export function withShowroomChoice(
  message: Message,
  { name, first }: Pick<Period, 'name' | 'first'>,
  shown: Showroom,
  showrooms: Showroom[],
  text: Text,
): Message {
  const select = showroomSelect(name === 'day' ? first : name, showrooms, text, shown);
  return { ...message, blocks: [...message.blocks, ...select] };
}

/** A select of showrooms, each with the period: none for whoever has no choice. */
export function showroomSelect(
  period: string,
  showrooms: Showroom[],
  text: Text,
  shown?: Showroom,
): SectionBlock[] {
  if (showrooms.length < 2) return [];
  const choice = ({ id, code, name }: Showroom) =>
    option({ value: `${id} ${period}`, text: `${code} · ${name}` });
  return [
    section(text.showrooms.otherNumbers, {
      type: 'static_select',
      action_id: 'statistics-showroom',
      placeholder: plain(text.choose, 150),
      options: showrooms.slice(0, MOST_OPTIONS).map(choice),
      ...(shown && { initial_option: choice(shown) }),
    }),
  ];
}

function named(label: string, { count, customers }: NamedList, text: Text): string {
  const names = customers.map((customer) => typed(customer.name, LONGEST_CUSTOMER));
  const list = text.format.list(linesWithRest(names, text.statistics.andMore, count));
  return `*${text.labelled(label, text.format.number(count))}*${list === '' ? '' : `\n${list}`}`;
}

function dueBlocks(due: StatisticsView['due'], text: Text): DraftBlock[] {
  if (!due) return [];
  const words = text.statistics;
  const total = (key: 'due' | 'overdue') => text.format.number(due.reduce((sum, rep) => sum + rep[key], 0));
  const lines = due.map((rep) => words.dueLine(typed(rep.ownerName), rep.due, rep.overdue));
  if (lines.length === 0) return [section(words.nothingDue)];
  return [
    section(
      [
        `*${text.labelled(words.due, total('due'))}* · *${text.labelled(words.overdue, total('overdue'))}*`,
        ...linesWithRest(lines, words.andMore),
      ].join('\n'),
    ),
  ];
}

function dealBlocks({ first, units, byIndustry, byFocusPoint }: MonthDeals, text: Text): DraftBlock[] {
  const words = text.statistics;
  const month = text.format.month(first);
  if (units === 0) return [context(words.noDeals(month))];
  const industries = byIndustry.map(({ name, count }) => ({ name: name ?? words.notNoted, count }));
  const bars = [
    barChart(`${words.byIndustry} · ${month}`, industries, text),
    barChart(`${words.byFocusPoint} · ${month}`, byFocusPoint, text),
  ];
  return [
    section(`*${words.deals(month, units)}*`),
    ...bars.filter(({ categories }) => categories.length > 0).map(chart),
    ...(byFocusPoint.length > 0 ? [context(words.focusPointNote)] : []),
  ];
}

function barChart(title: string, counted: Named[], text: Text): Chart {
  const shown = counted.length > MOST_BARS ? counted.slice(0, MOST_BARS - 1) : counted;
  const rest = counted.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  const bars = rest > 0 ? [...shown, { name: text.statistics.otherBars, count: rest }] : shown;
  return {
    kind: 'bar',
    title,
    categories: bars.map(({ name }) => name),
    series: [{ name: text.statistics.unitsAxis, values: bars.map(({ count }) => count) }],
    yLabel: text.statistics.unitsAxis,
  };
}
