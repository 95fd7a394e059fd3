import { findChannel, join, publishConversation } from './channels.js';
import type { Context } from './context.js';
import { deleteMessage, findMessage } from './messages.js';
import { findMember } from './payloads.js';

/** What a workspace's owners and people do around an app, and an app must live with. */
export interface Admin {
  archive(channelId: string): void;
  unarchive(channelId: string): void;
  addToChannel(channelId: string, memberId: string): void;
  removeFromChannel(channelId: string, memberId: string): void;
  deactivate(memberId: string): void;
  activate(memberId: string): void;
  deleteMessage(channelId: string, ts: string): void;
}

export function createAdmin(context: Context): Admin {
  const setArchived = (channelId: string, archived: boolean) => {
    const channel = findChannel(context, channelId);
    channel.archived = archived;
    context.changed();
    for (const memberId of channel.memberIds) publishConversation(context, channel, memberId);
  };
  const setDeactivated = (memberId: string, deactivated: boolean) => {
    const member = findMember(context, memberId);
    member.deactivated = deactivated;
    context.feed.publishToAll({ type: 'member', member: { ...member } });
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
    deactivate: (memberId) => setDeactivated(memberId, true),
    activate: (memberId) => setDeactivated(memberId, false),
    deleteMessage(channelId, ts) {
      deleteMessage(context, findMessage(findChannel(context, channelId), ts));
    },
  };
}
