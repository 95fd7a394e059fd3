import { may } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { actions, button, context, type Message, section } from '../blocks.js';
import type { CommandNames } from '../commands.js';
import { mention, typed } from '../mrkdwn.js';

/** What somebody who is new on the staff should know, by role, and the button that most need first. */
export function welcomeMessage({ staff, showroom }: Actor, commands: CommandNames, text: Text): Message {
  const words = text.firstDay;
  // Slack writes the name: ours may not be known yet.
  const hello = words.welcome(typed(showroom.name), mention(staff.slackUserId));
  const registers = may(staff, 'register', { showroomId: showroom.id }) === 'allowed';
  return {
    text: hello,
    blocks: [
      section([`*${hello}*`, ...staff.roles.map((role) => words.starts[role](commands))].join('\n')),
      ...(registers ? actions(button('register', text.home.register, 'welcome', { style: 'primary' })) : []),
      context(words.more(commands.showroom)),
    ],
  };
}
