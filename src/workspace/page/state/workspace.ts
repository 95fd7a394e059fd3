import { createContext, useContext } from 'react';
import type { ClientRequests, ClientState, Conversation, Member } from '../../protocol.js';
import type { Place } from './address.js';

type WithoutAs<Name extends keyof ClientRequests> = Omit<ClientRequests[Name]['request'], 'as'>;

/** What every part of the page may ask for. */
export interface Workspace {
  me: Member;
  client: ClientState;
  badges: Record<string, number>;
  place: Place;
  /** The workspace's time, which need not be the real one. */
  now: () => number;
  goTo: (place: Place) => void;
  actAs: (memberId: string) => void;
  /** Sends a request as the acting member. */
  send: <Name extends keyof ClientRequests>(
    name: Name,
    request: WithoutAs<Name>,
  ) => Promise<ClientRequests[Name]['answer']>;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceContext around it');
  return workspace;
}

export function useMember(id: string): Member | undefined {
  const { members } = useWorkspace().client;
  return members.find((member) => member.id === id);
}

/** The person on the other side of a direct message. */
export function otherMember(conversation: Conversation, { me, client }: Workspace): Member | undefined {
  const otherId = conversation.memberIds.find((id) => id !== me.id) ?? me.id;
  return client.members.find(({ id }) => id === otherId);
}

/** "#sales-floor", or the other person's name. */
export function nameOf(conversation: Conversation, workspace: Workspace): string {
  if (conversation.kind === 'channel') return `#${conversation.name}`;
  return otherMember(conversation, workspace)?.name ?? conversation.id;
}

/** The app whose Home the workspace shows: the member that is a bot. */
export const appOf = ({ members }: ClientState): Member | undefined => members.find(({ isBot }) => isBot);
