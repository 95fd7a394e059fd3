import { may, type StaffMember } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import { context, header, type Message, section } from '../blocks.js';
import { COMMANDS, type Subcommand } from '../commands.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';

export function attachHelp({ commands }: Routes, parts: Parts) {
  commands.staff('help', ({ actor, text, reply }) => reply(helpMessage(actor.staff, parts, text)));

  commands.umbrella(({ actor, text, words, reply }) =>
    reply(helpMessage(actor.staff, parts, text, words === '' ? undefined : words)),
  );
}

/** What this person may do, in the order in which a day needs it. */
function helpMessage(staff: StaffMember, { commands }: Parts, text: Text, unknown?: string): Message {
  const { showroomId } = staff;
  const can: Record<Exclude<Subcommand, 'setup'>, boolean> = {
    register: may(staff, 'register', { showroomId }) === 'allowed',
    revisit: may(staff, 'log revisit', { showroomId, ownerId: staff.id }) === 'allowed',
    customer: may(staff, 'see customer', { showroomId }) !== 'refused',
    stats: may(staff, 'see statistics', { showroomId }) === 'allowed',
    digest: may(staff, 'post digest', { showroomId }) === 'allowed',
    import: may(staff, 'change base data', { showroomId }) === 'allowed',
    status: may(staff, 'see status', { showroomId }) === 'allowed',
    help: true,
  };
  const called = (name: keyof typeof can) => {
    const own = COMMANDS.find((command) => command === name);
    return own ? commands[own] : `${commands.showroom} ${name}`;
  };
  const lines = (Object.keys(can) as (keyof typeof can)[])
    .filter((name) => can[name])
    .map((name) => text.labelled(`\`${called(name)}\``, text.help[name]));
  return {
    text: text.help.title,
    blocks: [
      ...(unknown ? [context(text.help.unknown(typed(unknown)))] : []),
      header(text.help.title),
      section(lines.join('\n')),
      context(text.help.home),
    ],
  };
}
