import { findForApp, openDm } from '../channels.js';
import { allows, type Context } from '../context.js';
import { deleteMessage, findMessage, postEphemeral, postMessage, updateMessage } from '../messages.js';
import { findMember, toSlackMessage } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { checkMessage } from '../rules/check-message.js';
import type { Channel, StoredMessage } from '../state.js';
import { type Args, type Methods, requiredArg, stringArg } from './method.js';

/** chat.update says it refuses longer texts than a new message may have. */
const longestUpdate = 4_000;

export const chatMethods: Methods = {
  'chat.postMessage': {
    scope: 'chat:write',
    run(context, args) {
      const channel = channelToPostIn(context, requiredArg(args, 'channel'));
      const threadTs = stringArg(args, 'thread_ts');
      const parent = threadTs ? threadParent(channel, threadTs) : undefined;
      const content = checkMessage(context, args);
      context.rateLimits.spend(`chat.postMessage ${channel.id}`);
      const draft = { ...content, userId: context.app.botUserId, ...(parent && { threadTs: parent.ts }) };
      const message = postMessage(context, channel, draft);
      return { channel: channel.id, ts: message.ts, message: toSlackMessage(context, message) };
    },
  },
  'chat.postEphemeral': {
    scope: 'chat:write',
    run(context, args) {
      const channel = channelToPostIn(context, requiredArg(args, 'channel'));
      const member = findMember(context, requiredArg(args, 'user'));
      if (!channel.memberIds.includes(member.id)) throw new Refusal('user_not_in_channel');
      const threadTs = stringArg(args, 'thread_ts');
      const content = checkMessage(context, args);
      context.rateLimits.spend(`chat.postEphemeral ${channel.id}`);
      const draft = { ...content, userId: context.app.botUserId, ...(threadTs && { threadTs }) };
      return { message_ts: postEphemeral(context, channel, member.id, draft).ts };
    },
  },
  'chat.update': {
    scope: 'chat:write',
    run(context, args) {
      const { channel, message } = ownMessage(context, args, 'cant_update_message');
      if ((stringArg(args, 'text') ?? '').length > longestUpdate) throw new Refusal('msg_too_long');
      const { text, blocks, metadata } = checkMessage(context, args);
      // As in Slack: new text without blocks leaves no old blocks behind.
      updateMessage(context, message, { text, blocks, ...(metadata && { metadata }) });
      return { channel: channel.id, ts: message.ts, text, message: toSlackMessage(context, message) };
    },
  },
  'chat.delete': {
    scope: 'chat:write',
    run(context, args) {
      const { channel, message } = ownMessage(context, args, 'cant_delete_message');
      deleteMessage(context, message);
      return { channel: channel.id, ts: message.ts };
    },
  },
  'chat.getPermalink': {
    run(context, args) {
      const channel = findForApp(context, requiredArg(args, 'channel'));
      const { ts } = findMessage(channel, requiredArg(args, 'message_ts'));
      return {
        channel: channel.id,
        permalink: `${context.baseUrl()}/archives/${channel.id}/p${ts.replace('.', '')}`,
      };
    },
  },
};

/** A channel the bot may post in; a member's id stands for the DM with that member. */
function channelToPostIn(context: Context, id: string): Channel {
  const { state, app } = context;
  const member = state.members.get(id);
  const channel = member ? openDm(context, member.id, app.botUserId) : findForApp(context, id);
  const other = channel.kind === 'dm' && channel.memberIds.find((memberId) => memberId !== app.botUserId);
  if (other && state.members.get(other)?.deactivated) throw new Refusal('user_disabled');
  if (other && context.manifest.features?.app_home?.messages_tab_enabled === false) {
    throw new Refusal('messages_tab_disabled');
  }
  if (channel.archived) throw new Refusal('is_archived');
  if (channel.memberIds.includes(app.botUserId)) return channel;
  if (channel.kind === 'dm') throw new Refusal('channel_not_found');
  if (!allows(context, 'chat:write.public')) throw new Refusal('not_in_channel');
  return channel;
}

/** A reply to a reply joins the thread of the first message. */
function threadParent(channel: Channel, ts: string): StoredMessage {
  const message = channel.messages.find((candidate) => candidate.ts === ts);
  if (!message) throw new Refusal('thread_not_found');
  return message.threadTs ? threadParent(channel, message.threadTs) : message;
}

function ownMessage(context: Context, args: Args, otherwise: string) {
  const channel = findForApp(context, requiredArg(args, 'channel'));
  if (channel.archived) throw new Refusal('is_archived');
  const message = findMessage(channel, requiredArg(args, 'ts'));
  if (message.userId !== context.app.botUserId) throw new Refusal(otherwise);
  return { channel, message };
}
