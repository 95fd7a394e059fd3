import type { HomeView as SlackHome } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { HomeView, OwnWork } from '../../use-cases/view-home.js';
import { actions, button, context, type DraftBlock, divider, header, section } from '../blocks.js';
import { requestLines } from '../decide-approval/messages.js';
import { dueLines, rateLines } from '../digest/messages.js';
import { typed } from '../mrkdwn.js';
import { backupAge } from '../status/messages.js';

/** Slack takes 100 blocks. */
const MOST_BLOCKS = 100;

/** What waits for this person, with the buttons to deal with it. */
export function homeView(home: HomeView, name: string, text: Text): SlackHome {
  const words = text.home;
  const blocks: DraftBlock[] = [
    header(words.hello(name)),
    ...actions(
      ...(home.own
        ? [
            button('register', words.register, 'home', { style: 'primary' }),
            button('revisit', words.logRevisit, 'home'),
          ]
        : []),
      button('statistics', words.statistics, 'today'),
    ),
    ...decisionBlocks(home, text),
    ...(home.own ? ownBlocks(home.own, home.today, text) : []),
    ...(home.pooled > 0 ? [context(words.pooled(home.pooled))] : []),
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
  return { type: 'home', blocks: blocks.filter((block) => block.type !== 'chart').slice(0, MOST_BLOCKS) };
}

function decisionBlocks({ decisions }: HomeView, text: Text): DraftBlock[] {
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
      `*${words.overdue}*\n${behind.length > 0 ? behind.slice(0, 40).join('\n') : words.nobodyOverdue}`,
    ),
  ];
}

function ownBlocks({ returned, due, dueCount, month }: OwnWork, today: string, text: Text): DraftBlock[] {
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
    ...(rest > 0 ? [context(text.digest.rest(rest))] : []),
    header(words.month),
    section(`${text.digest.numbers(month)}\n${rateLines(month.rates, text)}`),
  ];
}
