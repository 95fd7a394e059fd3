import { conversationsOf, expectScope, findForApp, join, openDm, typeOfChannel } from '../channels.js';
import { allows, type Context } from '../context.js';
import { findMember } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { slackbot } from '../slack-user.js';
import type { Channel } from '../state.js';
import { type Args, flagArg, type Methods, page, requiredArg, stringArg } from './method.js';

export const conversationMethods: Methods = {
  'conversations.open': {
    scope: 'im:write',
    run(context, args) {
      const ids = requiredArg(args, 'users').split(',');
      if (ids[0] === slackbot.id) throw new Refusal('cannot_dm_bot');
      const member = findMember(context, ids[0] ?? '');
      if (ids.length > 1) throw new Refusal('method_not_supported_for_channel_type');
      if (member.id === context.app.botUserId) throw new Refusal('cannot_dm_bot');
      if (member.deactivated) throw new Refusal('user_disabled');
      const dm = openDm(context, member.id, context.app.botUserId);
      return { channel: flagArg(args, 'return_im') ? toSlackChannel(context, dm) : { id: dm.id } };
    },
  },
  'conversations.info': {
    tier: 3,
    run(context, args) {
      const channel = readable(context, args);
      const count = flagArg(args, 'include_num_members') ? { num_members: channel.memberIds.length } : {};
      return { channel: { ...toSlackChannel(context, channel), ...count } };
    },
  },
  'conversations.members': {
    run(context, args) {
      const { items, response_metadata } = page(readable(context, args).memberIds, args);
      return { members: items, response_metadata };
    },
  },
  'conversations.list': {
    tier: 2,
    run: (context, args) => list(context, args, channelsOf(context)),
  },
  'users.conversations': {
    tier: 3,
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
      const channel = findForApp(context, requiredArg(args, 'channel'));
      if (channel.isPrivate) throw new Refusal('method_not_supported_for_channel_type');
      if (channel.archived) throw new Refusal('is_archived');
      join(context, channel, context.app.botUserId);
      return { channel: toSlackChannel(context, channel) };
    },
  },
};

/** A conversation the app may look at, where its scopes go so far. */
function readable(context: Context, args: Args): Channel {
  const id = requiredArg(args, 'channel');
  const mayRead = Object.values(readScopes).some((scope) => allows(context, scope));
  if (!mayRead) throw new Refusal('missing_scope', { needed: Object.values(readScopes).join(',') });
  const channel = findForApp(context, id);
  expectScope(context, `${typeOfChannel(channel)}:read`);
  return channel;
}

/** By the types that lists are asked for. */
const readScopes: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  mpim: 'mpim:read',
  im: 'im:read',
};

/** The bot knows every public channel, and only its own private ones and DMs. */
function channelsOf({ state, app }: Context): Channel[] {
  return [...state.channels.values()].filter(
    ({ isPrivate, memberIds }) => !isPrivate || memberIds.includes(app.botUserId),
  );
}

function list(context: Context, args: Args, channels: Channel[]): Record<string, unknown> {
  const types = (stringArg(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  const asked = types.map((type) => readScopes[type]);
  for (const scope of asked) {
    if (scope === undefined) throw new Refusal('invalid_types');
    expectScope(context, scope);
  }
  const wanted = channels.filter(
    (channel) =>
      asked.includes(`${typeOfChannel(channel)}:read`) &&
      !(channel.archived && flagArg(args, 'exclude_archived')),
  );
  const { items, response_metadata } = page(wanted, args);
  return { channels: items.map((channel) => toSlackChannel(context, channel)), response_metadata };
}

function toSlackChannel({ app, team }: Context, channel: Channel): Record<string, unknown> {
  const { id, kind, isPrivate, name, topic, memberIds, archived } = channel;
  const isDm = kind === 'dm';
  return {
    id,
    ...(!isDm && { name, name_normalized: name, topic: { value: topic, creator: '', last_set: 0 } }),
    ...(isDm && { user: memberIds.find((memberId) => memberId !== app.botUserId) }),
    is_channel: !isDm,
    is_im: isDm,
    is_group: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: archived,
    is_member: memberIds.includes(app.botUserId),
    context_team_id: team.id,
  };
}
