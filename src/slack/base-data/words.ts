import type { List } from '../../domain/base-data.js';
import type { Text } from '../../text/text-for.js';
import type { AddReport } from '../../use-cases/add-entries.js';
import type { EntryLine } from '../../use-cases/view-list.js';
import { namesIn } from '../names-in.js';

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
