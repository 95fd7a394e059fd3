import type { List } from '../../domain/base-data.js';
import type { Text } from '../../text/text-for.js';
import type { AddReport } from '../../use-cases/add-entries.js';
import type { EntryChangeLine } from '../../use-cases/view-base-data.js';
import type { EntryLine } from '../../use-cases/view-list.js';
import { typed } from '../mrkdwn.js';
import { firstThatFit } from '../paging.js';

const LONGEST_NAMES = 400;

/** As many of the names as a line takes, escaped, and how many more there are. */
function namesIn(names: string[], text: Text): string {
  const shown = firstThatFit(
    names.map((name) => typed(name)),
    LONGEST_NAMES,
  );
  const all = text.format.list(shown);
  return shown.length < names.length ? text.baseData.more(all, names.length - shown.length) : all;
}

/** What became of the names that were pasted; what did not occur is not spoken of. */
export function reportWords(report: AddReport, text: Text): string {
  const words = text.baseData;
  const told = (names: string[], say: (count: number, names: string) => string) =>
    names.length > 0 ? [say(names.length, namesIn(names, text))] : [];
  return [
    words.added(report.added.length),
    ...told(report.broughtBack, words.broughtBack),
    ...told(report.there, words.there),
    ...told(report.repeated, words.repeated),
    ...told(report.tooLong, words.tooLong),
  ].join('\n');
}

/** What an outcome that names an entry of the list is called. */
const OUTCOMES_OF: Partial<Record<List, 'deals' | 'losses'>> = {
  desiredModel: 'deals',
  industry: 'deals',
  competitorModel: 'losses',
  lostReason: 'losses',
};

/** How often an entry is used. */
export function usageWords({ list, code, customers, outcomes }: EntryLine, text: Text): string {
  const words = text.baseData;
  const kind = OUTCOMES_OF[list];
  const counts = [
    ...(customers > 0 ? [words.customers(customers)] : []),
    ...(kind && outcomes > 0 ? [words[kind](outcomes)] : []),
  ];
  return [...(counts.length > 0 ? counts : [words.unused]), ...(code === null ? [] : [words.fixed])].join(
    ' · ',
  );
}

/** One change in a line of mrkdwn: when, who, what. */
export function changeWords(
  { at, staffName, change }: EntryChangeLine,
  timeZone: string,
  text: Text,
): string {
  const who = staffName === null ? text.happenings.byClock : typed(staffName);
  return `${text.format.moment(at, timeZone)} · ${text.labelled(who, sentence(change, text))}`;
}

function sentence(change: EntryChangeLine['change'], text: Text): string {
  const { changes: words, lists } = text.baseData;
  const list = lists[change.list];
  switch (change.kind) {
    case 'entries-added':
      return [
        ...(change.names.length > 0 ? [words.added(list, namesIn(change.names, text))] : []),
        ...(change.broughtBack.length > 0
          ? [words.broughtBack(list, namesIn(change.broughtBack, text))]
          : []),
      ].join(' · ');
    case 'entry-renamed':
      return words.renamed(list, typed(change.from), typed(change.to));
    case 'entry-moved':
      return change.after === null
        ? words.movedToTop(list, typed(change.name))
        : words.movedAfter(list, typed(change.name), typed(change.after));
    case 'entry-retired':
      return words.retired(list, typed(change.name));
    case 'entry-brought-back':
      return words.broughtBack(list, typed(change.name));
    case 'entries-merged':
      return words.merged(list, typed(change.from), typed(change.into), change.customers);
    case 'merge-undone':
      return words.undone(list, typed(change.from), typed(change.into), change.customers);
  }
}
