import type { Member } from '../protocol.js';
import { findChannel, join, publishConversation } from './channels.js';
import type { Context } from './context.js';
import { sendEvent } from './interactions/send-event.js';
import { deleteMessage, findMessage } from './messages.js';
import { findMember } from './payloads.js';
import { toSlackUser } from './slack-user.js';

/** What a workspace's owners and people do around an app, and an app must live with. */
export interface Admin {
  archive(channelId: string): void;
  unarchive(channelId: string): void;
  addToChannel(channelId: string, memberId: string): void;
  removeFromChannel(channelId: string, memberId: string): void;
  deactivate(memberId: string): void;
  activate(memberId: string): void;
  rename(memberId: string, name: string): void;
  /** A member uses Slack in another language. */
  setLocale(memberId: string, locale: string): void;
  deleteMessage(channelId: string, ts: string): void;
}

export function createAdmin(context: Context): Admin {
  const setArchived = (channelId: string, archived: boolean) => {
    const channel = findChannel(context, channelId);
    channel.archived = archived;
    context.changed();
    for (const memberId of channel.memberIds) publishConversation(context, channel, memberId);
  };
  const change = (memberId: string, changed: Partial<Member>) => {
    const member = Object.assign(findMember(context, memberId), changed);
    context.feed.publishToAll({ type: 'member', member: { ...member } });
    void sendEvent(context, {
      type: 'user_change',
      user: toSlackUser(context, member, true),
      cache_ts: Math.floor(context.now().getTime() / 1000),
    });
  };
  return {
    archive: (channelId) => setArchived(channelId, true),
    unarchive: (channelId) => setArchived(channelId, false),
    addToChannel: (channelId, memberId) => join(context, findChannel(context, channelId), memberId),
    removeFromChannel(channelId, memberId) {
      const channel = findChannel(context, channelId);
      channel.memberIds = channel.memberIds.filter((id) => id !== memberId);
      context.changed();
      for (const id of [...channel.memberIds, memberId]) publishConversation(context, channel, id);
    },
    deactivate: (memberId) => change(memberId, { deactivated: true }),
    activate: (memberId) => change(memberId, { deactivated: false }),
    rename: (memberId, name) => change(memberId, { name }),
    setLocale: (memberId, locale) => change(memberId, { locale }),
    deleteMessage(channelId, ts) {
      deleteMessage(context, findMessage(findChannel(context, channelId), ts));
    },
  };
}
