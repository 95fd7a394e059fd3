import type { Happening, JournalEntry } from '../../domain/journal.js';
import type { Text } from '../../text/text-for.js';

/** One thing that happened, in a line of plain text. */
export const timelineLine = (
  { at, staffName, happening }: JournalEntry,
  timeZone: string,
  text: Text,
): string =>
  `${text.format.moment(at, timeZone)} · ${text.labelled(staffName ?? text.happenings.byClock, sentence(happening, text))}`;

function sentence(happening: Happening, { happenings: words, levels, baseData }: Text): string {
  switch (happening.kind) {
    case 'registered':
      return join(
        words.registered(happening.level, happening.source),
        happening.previousNumber && words.cameBack(happening.previousNumber),
      );
    case 'resubmitted':
      return words.resubmitted(happening.level);
    case 'approved':
      return join(
        words.approved(happening.approval),
        happening.nextRevisitDay && words.next(happening.nextRevisitDay),
      );
    case 'returned':
      return words.returned(happening.approval, happening.reason);
    case 'revisited':
      return join(
        (happening.reached ? words.revisited : words.attempted)(happening.way, happening.said),
        happening.levelFrom !== happening.level && words.levelChanged(happening.levelFrom, happening.level),
        words.next(happening.nextRevisitDay),
        happening.nextReason && words.later(happening.nextReason),
      );
    case 'proposed':
      return words.proposed(happening.outcome, happening.summary, happening.note);
    case 'pooled':
      return words.pooled(happening.protectionDays);
    case 'claimed':
      return join(words.claimed, words.next(happening.nextRevisitDay));
    case 'due-moved':
      return join(levels.dueMoved(happening.level, happening.from), words.next(happening.nextRevisitDay));
    case 'level-switched':
      return join(
        levels.switched(happening.levelFrom, happening.level),
        happening.nextRevisitDay && words.next(happening.nextRevisitDay),
      );
    case 'handed-over':
      return words.handedOver(happening.from, happening.to);
    case 'released':
      return words.released(happening.from);
    case 'entry-merged':
      return baseData.merged(baseData.lists[happening.list], happening.from, happening.into);
    case 'merge-undone':
      return baseData.mergeUndone(baseData.lists[happening.list], happening.from, happening.into);
  }
}

const join = (...parts: (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' · ');
