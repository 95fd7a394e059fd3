import type { View } from '@slack/types';
import type { Conversation, Member, Message, StateValues, WorkspaceFile } from '../protocol.js';

export interface MessageMetadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

export interface StoredMessage extends Message {
  metadata?: MessageMetadata;
}

export interface Channel extends Omit<Conversation, 'unread' | 'mentions'> {
  /** Oldest first, thread replies included. */
  messages: StoredMessage[];
  /** Member id → timestamp of the last message read. */
  readUntil: Record<string, string>;
}

export interface StoredFile extends WorkspaceFile {
  size: number;
  /** Base64, so that the whole state is one JSON document. */
  content: string;
  uploadedBy: string;
  /** Epoch seconds by the workspace's clock; files of an older snapshot have none. */
  createdAt?: number;
  /** The modal in whose file input it waits: it goes when the modal goes without being submitted. */
  heldBy?: string;
  /** Epoch milliseconds from which blocks may show it; absent until the upload is completed. */
  readyAt?: number;
  channelIds: string[];
}

export interface StoredView {
  id: string;
  hash: string;
  memberId: string;
  externalId: string;
  rootId: string;
  previousId: string | null;
  view: View;
  /** What the person entered so far, and what controls held when an update kept them. */
  typed: StateValues;
}

/** Everything the workspace knows. Modals and ephemeral messages live in memory only, as they do in Slack's client. */
export interface State {
  members: Map<string, Member>;
  channels: Map<string, Channel>;
  files: Map<string, StoredFile>;
  homes: Map<string, StoredView>;
  /** Member id → modal stack, bottom first. */
  modals: Map<string, StoredView[]>;
  ephemerals: StoredMessage[];
}
