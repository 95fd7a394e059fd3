import { findChannel } from '../channels.js';
import type { Context } from '../context.js';
import { postEphemeral, postMessage } from '../messages.js';
import { commandFrom } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { checkMessage } from '../rules/check-message.js';
import { expectComposer } from './expect-composer.js';
import { INVITE, invite } from './invite.js';
import { words } from './words.js';

interface CommandRequest {
  as: string;
  channel: string;
  command: string;
  text: string;
}

/** Sends a slash command to the app; the manifest says which there are. One is Slack's own. */
export async function runCommand(context: Context, request: CommandRequest): Promise<{ acknowledged: true }> {
  const { as, command, text } = request;
  const channel = findChannel(context, request.channel);
  expectComposer(context, channel);
  if (command === INVITE) {
    invite(context, channel, text);
    return { acknowledged: true };
  }
  const promised = context.manifest.features?.slash_commands?.some((known) => known.command === command);
  if (!promised) throw new Refusal('invalid_command', { words: words.unknownCommand(command) });
  const target = { memberId: as, channelId: channel.id };
  const delivery = await context.link.deliver({
    type: 'slash_commands',
    acceptsResponse: true,
    payload: {
      ...commandFrom(context, as, channel),
      command,
      text,
      response_url: context.baseUrl() + context.responseUrls.issue(target),
      trigger_id: context.triggers.issue({ memberId: as }),
    },
  });
  if (delivery.kind === 'timed-out') {
    throw new Refusal('operation_timeout', { words: words.commandTimedOut(command) });
  }
  if (delivery.kind === 'failed')
    throw new Refusal('dispatch_failed', { words: words.commandFailed(command) });
  replyAtOnce(context, request, delivery.payload);
  return { acknowledged: true };
}

/** An acknowledgement may carry a message: for the person alone unless it says otherwise. */
function replyAtOnce(
  context: Context,
  { as, channel: id }: CommandRequest,
  payload: Record<string, unknown>,
): void {
  if (!payload.text && !payload.blocks) return;
  const channel = findChannel(context, id);
  const draft = { ...checkMessage(context, payload), userId: context.app.botUserId };
  if (payload.response_type === 'in_channel') postMessage(context, channel, draft);
  else postEphemeral(context, channel, as, draft);
}
