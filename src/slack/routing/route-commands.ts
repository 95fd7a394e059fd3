import type { SlashCommand } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import { listShowrooms } from '../../use-cases/list-showrooms.js';
import { answerPrivately } from '../answer.js';
import type { Message } from '../blocks.js';
import { COMMANDS, SUBCOMMANDS, type Subcommand } from '../commands.js';
import { type Admission, admit, wordsFor, wordsIn } from '../gate.js';
import type { Parts } from '../parts.js';
import type { Listeners } from './listeners.js';

/** What Slack calls conversations whose names are not for everybody. */
const NOT_PUBLIC = ['directmessage', 'privategroup'];

/** A slash command, by anybody. */
export interface CommandCall {
  slackUserId: string;
  text: Text;
  /** What was typed after the command. */
  words: string;
  responseUrl: string;
  /** The public channel in which it was typed. */
  channel: string | undefined;
  /** The same when Slack delivers the command twice. */
  token: string;
  open: (view: ModalView) => Promise<void>;
  /** Only the person sees it. */
  reply: (message: Message) => Promise<void>;
}
/** A slash command by a member of staff. */
export interface StaffCommand extends CommandCall {
  actor: Actor;
}

type Handle<Call> = (call: Call) => Promise<void>;
/** A handler that knows who calls. */
type Serve = (call: CommandCall, caller: Admission) => Promise<void>;

/** Whoever may act in several showrooms names one by its code, anywhere in the command; else it is their own. */
function inChosenShowroom(
  parts: Parts,
  { staff, showroom }: Actor,
  words: string,
): { actor: Actor; words: string } {
  if (words === '') return { actor: { staff, showroom }, words };
  const typed = words.split(/\s+/);
  const others = listShowrooms(parts, staff);
  const chosen = others.length > 1 && others.find(({ code }) => typed.some((word) => isCode(word, code)));
  if (!chosen) return { actor: { staff, showroom }, words };
  const rest = typed.filter((word) => !isCode(word, chosen.code)).join(' ');
  return { actor: { staff, showroom: chosen }, words: rest };
}

const isCode = (word: string, code: string): boolean => word.toUpperCase() === code;

/** Commands are acknowledged at once: what they show or write is told by the reply, after it is committed. */
export function createCommandRoutes(listeners: Listeners, parts: Parts) {
  const handlers = new Map<Subcommand, Serve>();

  const run = async (body: SlashCommand, serve: Serve, words: string) => {
    const caller = admit(parts, body.user_id);
    const fallback = caller.kind === 'staff' ? caller.actor.showroom.language : undefined;
    const text = await wordsFor(parts, body.user_id, fallback);
    const place = { responseUrl: body.response_url, slackUserId: body.user_id };
    const call: CommandCall = {
      ...place,
      text,
      words: words.trim(),
      channel: NOT_PUBLIC.includes(body.channel_name) ? undefined : body.channel_id,
      token: body.trigger_id,
      open: async (view) => {
        await parts.client.views.open({ trigger_id: body.trigger_id, view });
      },
      reply: (message) => answerPrivately(parts, place, message, text),
    };
    await serve(call, caller);
    parts.poke();
  };

  const forStaff =
    (handle: Handle<StaffCommand>): Serve =>
    async (call, caller) => {
      if (caller.kind === 'outsider') return call.reply(caller.answer(call.text));
      const chosen = inChosenShowroom(parts, caller.actor, call.words);
      return handle({ ...call, ...chosen, text: wordsIn(call.text, chosen.actor.showroom) });
    };

  const attach = (name: Subcommand, serve: Serve) => {
    handlers.set(name, serve);
    const own = COMMANDS.find((command) => command === name);
    if (own)
      listeners.command(own, async ({ ack, body }) => {
        await ack();
        await run(body, serve, body.text);
      });
  };

  return {
    /** A word after `/showroom` that anybody may use. */
    anyone: (name: Subcommand, handle: Handle<CommandCall>) => attach(name, handle),

    /** `/register` and the like, and the same word after `/showroom`: for staff. */
    staff: (name: Subcommand, handle: Handle<StaffCommand>) => attach(name, forStaff(handle)),

    /** `/showroom WORD …`; without a word, or with an unknown one, `otherwise` answers. */
    umbrella: (otherwise: Handle<StaffCommand>) =>
      listeners.command('showroom', async ({ ack, body }) => {
        await ack();
        const [first = '', ...rest] = body.text.trim().split(/\s+/);
        const name = SUBCOMMANDS.find((word) => word === first.toLowerCase());
        const serve = name && handlers.get(name);
        await (serve ? run(body, serve, rest.join(' ')) : run(body, forStaff(otherwise), first));
      }),
  };
}
