import type { ClientEvent, ClientState, Conversation, Message } from '../../protocol.js';

export interface WorkspaceState {
  /** Null until the first answer. */
  client: ClientState | null;
  /** False while the event stream is broken. */
  live: boolean;
  botConnected: boolean;
  /** Unread counts of the other members, for the "acting as" switch. */
  badges: Record<string, number>;
}

export type Change = { type: 'loaded'; client: ClientState } | { type: 'live'; live: boolean } | ClientEvent;

export const nothingYet: WorkspaceState = { client: null, live: true, botConnected: true, badges: {} };

function withMessage(messages: Message[], message: Message): Message[] {
  const index = messages.findIndex((known) => known.ts === message.ts);
  if (index >= 0) return messages.with(index, message);
  return [...messages, message].sort((a, b) => Number(a.ts) - Number(b.ts));
}

function withConversation(conversations: Conversation[], conversation: Conversation): Conversation[] {
  const index = conversations.findIndex(({ id }) => id === conversation.id);
  return index >= 0 ? conversations.with(index, conversation) : [...conversations, conversation];
}

function changeClient(client: ClientState, change: ClientEvent): ClientState {
  switch (change.type) {
    case 'message': {
      const { channel } = change.message;
      const messages = withMessage(client.messages[channel] ?? [], change.message);
      const files = change.file ? { ...client.files, [change.file.id]: change.file } : client.files;
      return { ...client, files, messages: { ...client.messages, [channel]: messages } };
    }
    case 'message_deleted': {
      const left = (client.messages[change.channel] ?? []).filter(({ ts }) => ts !== change.ts);
      return { ...client, messages: { ...client.messages, [change.channel]: left } };
    }
    case 'conversation':
      return { ...client, conversations: withConversation(client.conversations, change.conversation) };
    case 'home':
      return { ...client, home: change.home };
    case 'modals':
      return { ...client, modals: change.modals };
    case 'file':
      return { ...client, files: { ...client.files, [change.file.id]: change.file } };
    case 'panel':
      return { ...client, panel: change.panel };
    case 'member':
      return {
        ...client,
        members: client.members.map((known) => (known.id === change.member.id ? change.member : known)),
      };
    default:
      return client;
  }
}

export function changeState(state: WorkspaceState, change: Change): WorkspaceState {
  if (change.type === 'loaded') {
    const { client } = change;
    return { client, live: true, botConnected: client.botConnected, badges: client.badges };
  }
  if (change.type === 'live') return { ...state, live: change.live };
  if (change.type === 'bot') return { ...state, botConnected: change.connected };
  if (change.type === 'badge')
    return { ...state, badges: { ...state.badges, [change.memberId]: change.unread } };
  return state.client ? { ...state, client: changeClient(state.client, change) } : state;
}
