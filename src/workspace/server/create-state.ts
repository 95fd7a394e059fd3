import type { Member } from '../protocol.js';
import { stableId } from './ids.js';
import type { WorkspaceManifest, WorkspaceOptions } from './options.js';
import type { Snapshot } from './snapshot.js';
import type { Channel, State } from './state.js';

/** The people and channels as asked for, with what was kept from an earlier start. */
export function createState(options: WorkspaceOptions, botUserId: string, kept: Snapshot | undefined): State {
  const members = [...options.members, botMember(options.manifest, botUserId)];
  const channels = new Map<string, Channel>(
    // A snapshot may be older than private channels.
    (kept?.channels ?? []).map((channel) => [
      channel.id,
      { ...channel, isPrivate: channel.isPrivate ?? channel.kind === 'dm' },
    ]),
  );
  for (const { name, topic = '', memberIds, withBot, isPrivate = false } of options.channels) {
    const id = stableId('C', name);
    const wanted = withBot ? [...memberIds, botUserId] : [...memberIds];
    channels.set(
      id,
      channels.get(id) ?? emptyChannel({ id, kind: 'channel', name, topic, isPrivate, memberIds: wanted }),
    );
  }
  for (const { id: memberId } of options.members) {
    const memberIds = [memberId, botUserId].sort();
    const id = stableId('D', memberIds.join('+'));
    channels.set(id, channels.get(id) ?? emptyDm(id, memberIds));
  }
  return {
    members: new Map(members.map((member) => [member.id, { ...member }])),
    channels,
    files: new Map((kept?.files ?? []).map((file) => [file.id, file])),
    homes: new Map((kept?.homes ?? []).map((home) => [home.memberId, home])),
    modals: new Map(),
    ephemerals: [],
  };
}

/** Forgets everything: the state as at a first start. */
export function forgetAll(state: State, options: WorkspaceOptions, botUserId: string): void {
  Object.assign(state, createState(options, botUserId, undefined));
}

function emptyChannel(
  channel: Pick<Channel, 'id' | 'kind' | 'name' | 'topic' | 'isPrivate' | 'memberIds'>,
): Channel {
  return { ...channel, archived: false, messages: [], readUntil: {} };
}

export function emptyDm(id: string, memberIds: string[]): Channel {
  return emptyChannel({ id, kind: 'dm', name: '', topic: '', isPrivate: true, memberIds });
}

function botMember({ display_information, features }: WorkspaceManifest, id: string): Member {
  return {
    id,
    name: features?.bot_user?.display_name ?? display_information.name,
    title: display_information.description ?? '',
    locale: 'en-US',
    tz: 'Etc/UTC',
    isBot: true,
    isAdmin: false,
    deactivated: false,
  };
}
