import type { KnownBlock, HomeView as SlackHome } from '@slack/types';
import type { StaffMember } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { HomeView, OwnWork } from '../../use-cases/view-home.js';
import { actions, button, context, divider, header, type Message, section } from '../blocks.js';
import { requestLines } from '../decide-approval/messages.js';
import { dueLines, rateLines } from '../digest/messages.js';
import { notice } from '../form.js';
import { typed } from '../mrkdwn.js';
import { linesWithRest } from '../paging.js';
import { showroomSelect } from '../statistics/messages.js';
import { backupAge } from '../status/messages.js';

/** Slack takes 100 blocks. */
const MOST_BLOCKS = 100;
/** So many fit among them. */
export const HOME_SIZES = { customers: 20, decisions: 8 };

/** What waits for this person, with the buttons to deal with it. */
export function homeView(home: HomeView, staff: Pick<StaffMember, 'id' | 'name'>, text: Text): SlackHome {
  const words = text.home;
  const blocks: KnownBlock[] = [
    header(words.hello(staff.name)),
    ...actions(
      ...(home.own
        ? [
            button('register', words.register, 'home', { style: 'primary' }),
            button('revisit', words.logRevisit, 'home'),
          ]
        : []),
      button('statistics', words.statistics, 'today'),
    ),
    ...showroomSelect('today', home.showrooms, text),
    ...(home.closed ? [section(text.showrooms.isClosed(typed(home.closed.name)))] : []),
    ...decisionBlocks(home, text),
    ...(home.own ? ownBlocks(home.own, { today: home.today, ownerId: staff.id }, text) : []),
    ...(home.own && home.pooled > 0
      ? [section(words.pooled(home.pooled), button('see-pool', text.digest.seeAll, 'home'))]
      : []),
    ...(home.backup
      ? [
          context(
            text.labelled(
              text.statusReport.lastBackup,
              backupAge(home.backup.last, home.backup.timeZone, text),
            ),
          ),
        ]
      : []),
  ];
  return { type: 'home', blocks: blocks.slice(0, MOST_BLOCKS) };
}

/** For somebody who is not on the staff, or not any more. */
export const strangerHome = (answer: Message, text: Text): SlackHome => ({
  type: 'home',
  blocks: notice('Showroom', answer, text).blocks,
});

function decisionBlocks({ decisions }: HomeView, text: Text): KnownBlock[] {
  if (!decisions) return [];
  const { views, count, overdue } = decisions;
  const words = text.home;
  const rest = count - views.length;
  const behind = overdue.map((rep) => words.overdueLine(typed(rep.ownerName), rep.overdue));
  return [
    header(count > 0 ? words.decisions(count) : words.noDecisions),
    ...views.flatMap((view) => [...requestLines(view, text), divider]),
    ...(rest > 0 ? [context(words.moreDecisions(rest))] : []),
    section(
      [
        `*${words.overdue}*`,
        ...(behind.length > 0 ? linesWithRest(behind, text.digest.rest) : [words.nobodyOverdue]),
      ].join('\n'),
    ),
  ];
}

function ownBlocks(
  { returned, due, dueCount, month }: OwnWork,
  { today, ownerId }: { today: string; ownerId: number },
  text: Text,
): KnownBlock[] {
  const words = text.home;
  const rest = dueCount.due + dueCount.overdue - due.length;
  const waits = returned.length > 0 || due.length > 0;
  return [
    header(words.waiting),
    ...(waits ? [] : [context(words.nothingWaits)]),
    ...(returned.length > 0 ? [section(`*${words.returned}*`)] : []),
    ...returned.map((line) =>
      section(
        `*${typed(line.name)}* · ${line.number} · ${line.level}`,
        button('correct', text.customer.actions.correct, String(line.id), {
          label: text.labelled(text.customer.actions.correct, line.name),
        }),
      ),
    ),
    ...(due.length > 0 ? [section(`*${words.due(dueCount.due, dueCount.overdue)}*`)] : []),
    ...dueLines({ lines: due, day: today }, text),
    ...(rest > 0
      ? [section(text.digest.rest(rest), button('see-due', text.digest.seeAll, String(ownerId)))]
      : []),
    header(words.month),
    section(`${text.digest.numbers(month)}\n${rateLines(month.rates, text)}`),
  ];
}
