import type { Showroom } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import { actions, button, context, type Message, section } from '../blocks.js';
import type { CommandNames } from '../commands.js';
import { typed } from '../mrkdwn.js';

const setUpButton = (text: Text) =>
  actions(button('set-up', text.firstDay.setUp, 'open', { style: 'primary' }));

/** For whoever comes before there is a showroom. */
export function noShowroomMessage(command: string, text: Text): Message {
  const words = text.gate.noShowroom(command);
  return { text: words, blocks: [section(words), ...setUpButton(text)] };
}

/** The first thing the bot ever says, to those who can set it up. */
export function greetingMessage(command: string, text: Text): Message {
  const words = text.firstDay;
  return {
    text: words.greeting,
    blocks: [section(words.greeting), ...setUpButton(text), context(words.later(command))],
  };
}

/** Where to go from here. `written`: so many people are welcomed; `registers`: whoever set it up may register. */
export function openedMessage(
  { name }: Pick<Showroom, 'name'>,
  { written, registers }: { written: number; registers: boolean },
  commands: CommandNames,
  text: Text,
): Message {
  const done = text.setUp.done(typed(name), commands.register);
  return {
    text: done,
    blocks: [
      section(`${done}\n${text.firstDay.written(written)}`),
      ...(registers ? actions(button('register', text.home.register, 'set-up', { style: 'primary' })) : []),
      context(text.firstDay.next(commands.showroom)),
    ],
  };
}
