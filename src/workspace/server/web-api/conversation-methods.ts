import { conversationsOf, findChannel, join, openDm } from '../channels.js';
import type { Context } from '../context.js';
import { findMember } from '../payloads.js';
import { Refusal } from '../refusal.js';
import type { Channel } from '../state.js';
import { type Args, flagArg, type Methods, page, requiredArg, stringArg } from './method.js';

export const conversationMethods: Methods = {
  'conversations.open': {
    scope: 'im:write',
    run(context, args) {
      const ids = requiredArg(args, 'users').split(',');
      const member = findMember(context, ids[0] ?? '');
      if (ids.length > 1) throw new Refusal('method_not_supported_for_channel_type');
      if (member.id === context.app.botUserId) throw new Refusal('cannot_dm_bot');
      if (member.deactivated) throw new Refusal('user_disabled');
      const dm = openDm(context, member.id, context.app.botUserId);
      return { channel: flagArg(args, 'return_im') ? toSlackChannel(context, dm) : { id: dm.id } };
    },
  },
  'conversations.info': {
    scope: 'channels:read',
    run(context, args) {
      const channel = findChannel(context, requiredArg(args, 'channel'));
      const count = flagArg(args, 'include_num_members') ? { num_members: channel.memberIds.length } : {};
      return { channel: { ...toSlackChannel(context, channel), ...count } };
    },
  },
  'conversations.members': {
    scope: 'channels:read',
    run(context, args) {
      const { items, response_metadata } = page(
        findChannel(context, requiredArg(args, 'channel')).memberIds,
        args,
      );
      return { members: items, response_metadata };
    },
  },
  'conversations.list': {
    scope: 'channels:read',
    run: (context, args) => list(context, args, channelsOf(context)),
  },
  'users.conversations': {
    scope: 'channels:read',
    run(context, args) {
      const memberId = findMember(context, stringArg(args, 'user') ?? context.app.botUserId).id;
      const ids = new Set(conversationsOf(context, memberId).map(({ id }) => id));
      return list(
        context,
        args,
        channelsOf(context).filter(({ id }) => ids.has(id)),
      );
    },
  },
  'conversations.join': {
    scope: 'channels:join',
    run(context, args) {
      const channel = findChannel(context, requiredArg(args, 'channel'));
      if (channel.kind === 'dm') throw new Refusal('method_not_supported_for_channel_type');
      if (channel.archived) throw new Refusal('is_archived');
      join(context, channel, context.app.botUserId);
      return { channel: toSlackChannel(context, channel) };
    },
  },
};

/** The bot knows every channel, and only its own DMs. */
function channelsOf({ state, app }: Context): Channel[] {
  return [...state.channels.values()].filter(
    ({ kind, memberIds }) => kind === 'channel' || memberIds.includes(app.botUserId),
  );
}

function list(context: Context, args: Args, channels: Channel[]): Record<string, unknown> {
  const types = (stringArg(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  const kinds = { channel: types.includes('public_channel'), dm: types.includes('im') };
  const wanted = channels.filter(
    ({ kind, archived }) => kinds[kind] && !(archived && flagArg(args, 'exclude_archived')),
  );
  const { items, response_metadata } = page(wanted, args);
  return { channels: items.map((channel) => toSlackChannel(context, channel)), response_metadata };
}

function toSlackChannel({ app, team }: Context, channel: Channel): Record<string, unknown> {
  const { id, kind, name, topic, memberIds, archived } = channel;
  const isDm = kind === 'dm';
  return {
    id,
    ...(!isDm && { name, name_normalized: name, topic: { value: topic, creator: '', last_set: 0 } }),
    ...(isDm && { user: memberIds.find((memberId) => memberId !== app.botUserId) }),
    is_channel: !isDm,
    is_im: isDm,
    is_group: false,
    is_mpim: false,
    is_private: false,
    is_archived: archived,
    is_member: memberIds.includes(app.botUserId),
    context_team_id: team.id,
  };
}
