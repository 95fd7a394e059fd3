import type { EntryChange } from '../../domain/entry-change.js';
import type { Text } from '../../text/text-for.js';
import { typed } from '../mrkdwn.js';
import { namesIn } from '../names-in.js';

/** What was done to the lists that the forms choose from. */
export function listWords(change: EntryChange, text: Text): string {
  const words = text.changes.lists;
  const list = text.baseData.lists[change.list];
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
    case 'entry-described':
      return (change.details === null ? words.undescribed : words.described)(list, typed(change.name));
  }
}
