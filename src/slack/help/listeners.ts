import type { Action } from '../../domain/staff.js';
import { may } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { context, header, type Message, section } from '../blocks.js';
import { COMMANDS, type Subcommand } from '../commands.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';

/** What each word does, in the order in which a day needs it; null is for everybody. */
const NEEDS: Record<Exclude<Subcommand, 'setup'>, Action | null> = {
  register: 'register',
  revisit: 'log revisit',
  customer: 'see customer',
  stats: 'see statistics',
  digest: 'post digest',
  'hand-over': 'hand over',
  'base-data': 'change base data',
  levels: 'change base data',
  fields: 'change base data',
  import: 'change base data',
  staff: 'manage staff',
  settings: 'change settings',
  changes: 'see changes',
  showrooms: 'manage showrooms',
  status: 'see status',
  language: null,
  help: null,
};
type Word = keyof typeof NEEDS;
const WORDS = Object.keys(NEEDS) as Word[];

export function attachHelp({ commands }: Routes, parts: Parts) {
  commands.staff('help', ({ actor, text, reply }) => reply(helpMessage(actor, parts, text)));

  commands.umbrella(({ actor, text, words, reply }) =>
    reply(helpMessage(actor, parts, text, words === '' ? undefined : words)),
  );
}

/** What this person may do, in any showroom they may choose. */
function helpMessage({ staff }: Actor, parts: Parts, text: Text, unknown?: string): Message {
  const { commands } = parts;
  const showrooms = listShowrooms(parts, staff);
  const can = (action: Action | null) =>
    action === null ||
    showrooms.some(({ id }) => may(staff, action, { showroomId: id, ownerId: staff.id }) !== 'refused');
  const called = (name: Word) => {
    const own = COMMANDS.find((command) => command === name);
    return own ? commands[own] : `${commands.showroom} ${name}`;
  };
  const lines = WORDS.filter((name) => can(NEEDS[name])).map((name) =>
    text.labelled(`\`${called(name)}\``, text.help[name]),
  );
  const other = showrooms.find(({ id }) => id !== staff.showroomId);
  return {
    text: text.help.title,
    blocks: [
      ...(unknown ? [context(text.help.unknown(typed(unknown)))] : []),
      header(text.help.title),
      section(lines.join('\n')),
      ...(other ? [context(text.showrooms.codeHint(commands.stats, other.code))] : []),
      context(text.help.home),
    ],
  };
}
