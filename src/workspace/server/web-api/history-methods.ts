import { expectScope, findForApp, typeOfChannel } from '../channels.js';
import type { Context } from '../context.js';
import { toSlackMessage } from '../payloads.js';
import { Refusal } from '../refusal.js';
import type { Channel } from '../state.js';
import { type Args, flagArg, type Methods, page, requiredArg, stringArg } from './method.js';

export const historyMethods: Methods = {
  'conversations.history': {
    run(context, args) {
      const channel = readable(context, args);
      const newestFirst = channel.messages.filter(({ threadTs }) => !threadTs).reverse();
      return messages(context, args, newestFirst);
    },
  },
  'conversations.replies': {
    run(context, args) {
      const channel = readable(context, args);
      const ts = requiredArg(args, 'ts');
      const thread = channel.messages.filter((message) => message.ts === ts || message.threadTs === ts);
      if (thread.length === 0) throw new Refusal('thread_not_found');
      return messages(context, args, thread);
    },
  },
};

function readable(context: Context, args: Args): Channel {
  const channel = findForApp(context, requiredArg(args, 'channel'));
  expectScope(context, `${typeOfChannel(channel)}:history`);
  if (!channel.memberIds.includes(context.app.botUserId)) throw new Refusal('not_in_channel');
  return channel;
}

/** Metadata is handed out only on request. */
function messages(context: Context, args: Args, found: Channel['messages']): Record<string, unknown> {
  const oldest = stringArg(args, 'oldest') ?? '';
  const latest = stringArg(args, 'latest') ?? '9';
  const inRange = found.filter(({ ts }) => ts > oldest && ts <= latest);
  const { items, response_metadata } = page(inRange, args);
  const includeMetadata = flagArg(args, 'include_all_metadata');
  return {
    messages: items.map((message) => toSlackMessage(context, message, { includeMetadata })),
    has_more: response_metadata.next_cursor !== '',
    response_metadata,
  };
}
