import type { Showroom } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import { actions, button, context, type Message, section } from '../blocks.js';
import type { CommandNames } from '../commands.js';
import { escapeMrkdwn, typed } from '../mrkdwn.js';
import type { ChannelCheck } from '../settings/check-channel.js';

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

interface Opened {
  /** So many people are welcomed. */
  written: number;
  /** Whoever set it up may register. */
  registers: boolean;
  /** Unknown until Slack has been asked. */
  check?: ChannelCheck;
}

/** Where to go from here. */
export function openedMessage(
  { name, teamChannel }: Pick<Showroom, 'name' | 'teamChannel'>,
  { written, registers, check }: Opened,
  commands: CommandNames,
  text: Text,
): Message {
  const done = text.setUp.done(typed(name), commands.register);
  const lines = [
    done,
    ...(written > 0 ? [text.firstDay.written(written)] : []),
    ...(check ? [channelWords(check, teamChannel, commands, text)] : []),
  ];
  return {
    text: lines.join('\n'),
    blocks: [
      section(lines.join('\n')),
      ...(registers ? actions(button('register', text.home.register, 'set-up', { style: 'primary' })) : []),
      context(text.firstDay.next(commands.showroom)),
    ],
  };
}

/** Whether the bot talks in the team channel already, and what to do if it does not. */
export function channelWords(
  check: ChannelCheck,
  teamChannel: string,
  commands: CommandNames,
  { firstDay: { channel: words } }: Text,
): string {
  const link = `<#${escapeMrkdwn(teamChannel)}>`;
  switch (check.kind) {
    case 'joined':
    case 'not-in-channel':
      return words[check.kind](link);
    case 'archived':
    case 'not-found':
      return words[check.kind](link, commands.showroom);
    default:
      return words.unknown(link);
  }
}
