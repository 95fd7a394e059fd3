import type { Change } from '../../domain/change.js';
import type { Text } from '../../text/text-for.js';
import type { ChangeLine } from '../../use-cases/view-changes.js';
import { typed } from '../mrkdwn.js';
import { fieldWords } from './field-words.js';
import { levelWords } from './level-words.js';
import { listWords } from './list-words.js';
import { settingWords } from './setting-words.js';
import { staffWords } from './staff-words.js';

/** One change in a line of mrkdwn: when, who, what. What nobody on the staff did is told without a name. */
export function changeWords({ at, staffName, change }: ChangeLine, timeZone: string, text: Text): string {
  const what = sentence(change, text);
  const who = staffName === null ? byNobody(change, text) : typed(staffName);
  return `${text.format.moment(at, timeZone)} · ${who === undefined ? what : text.labelled(who, what)}`;
}

/** Whoever runs the bot imports without being on the staff. */
const byNobody = ({ kind }: Change, { imports }: Text): string | undefined =>
  kind === 'base-data-imported' || kind === 'import-undone' ? imports.operator : undefined;

function sentence(change: Change, text: Text): string {
  switch (change.kind) {
    case 'set-up':
      return text.changes.setUp;
    case 'showroom-closed':
      return text.changes.closed;
    case 'showroom-reopened':
      return text.changes.reopened;
    case 'setting-changed':
      return settingWords(change.setting, change.before, change.after, text);
    case 'level-added':
    case 'level-changed':
    case 'levels-reordered':
    case 'level-retired':
    case 'level-brought-back':
    case 'level-preset-switched':
      return levelWords(change, text);
    case 'own-field-added':
    case 'own-field-changed':
    case 'own-fields-ordered':
    case 'own-field-retired':
    case 'own-field-brought-back':
      return fieldWords(change, text);
    case 'entries-added':
    case 'entry-renamed':
    case 'entry-moved':
    case 'entry-retired':
    case 'entry-brought-back':
    case 'entries-merged':
    case 'merge-undone':
    case 'entry-described':
      return listWords(change, text);
    case 'base-data-imported':
      return text.imports.changes.imported({ file: typed(change.fileName), ...change.counts });
    case 'import-undone':
      return text.imports.changes.undone(typed(change.fileName), change.undone);
    default:
      return staffWords(change, text);
  }
}
