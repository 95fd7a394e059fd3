/**
 * What passes between the workspace server and its page.
 * GET  /client/state?as=MEMBER   → ClientState; without `as`, the state of the first person, with whom a visitor starts
 * GET  /client/events?as=MEMBER  → server-sent events, each a ClientEvent as JSON
 * POST /client/<request>         → see ClientRequests; the answer is that request's `answer`
 * POST /client/upload?as=MEMBER&viewId=…&blockId=…&actionId=…&name=…  with the file's bytes as the body → HeldFile
 * A request the workspace refuses answers 4xx with { error: code, message } (Slack's own words for a person).
 */
import type { KnownBlock, View } from '@slack/types';
import type { PanelEvent, PanelState } from './panel-protocol.js';

/** Slack draws these blocks, but @slack/types 3.2 does not know them yet. */
export type AnyBlock = KnownBlock | { type: string; block_id?: string; [key: string]: unknown };

export interface Member {
  id: string;
  name: string;
  /** What the person does, as in a Slack profile: "Sales manager". */
  title: string;
  locale: string;
  tz: string;
  isBot: boolean;
  isAdmin: boolean;
  /** Owners are admins too; a workspace has one primary owner. */
  isOwner?: boolean;
  isPrimaryOwner?: boolean;
  deactivated: boolean;
}

export interface Conversation {
  id: string;
  kind: 'channel' | 'dm';
  /** Only its members know of a private channel. */
  isPrivate: boolean;
  /** A channel's name without "#"; for a DM, empty: name it after the other member. */
  name: string;
  topic: string;
  memberIds: string[];
  archived: boolean;
  /** For the member who asks. */
  unread: number;
  mentions: number;
}

export interface WorkspaceFile {
  id: string;
  name: string;
  mimetype: string;
  title: string;
  altText: string;
  /** Path on this server. */
  url: string;
}

/** A file in a modal's file input, as the control holds it until the app is told of it. */
export interface HeldFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
}

/** Slack takes no larger file in a file input. */
export const largestHeldFile = 10 * 1024 * 1024;

/** A file's extension as a file input's `filetypes` name it; empty when it has none. */
export function extensionOf(name: string): string {
  return name.includes('.') ? (name.split('.').at(-1) ?? '').toLowerCase() : '';
}

export interface Message {
  channel: string;
  ts: string;
  threadTs?: string;
  userId: string;
  text: string;
  blocks: AnyBlock[];
  files: WorkspaceFile[];
  edited: boolean;
  /** Set when only this member sees it; it is gone after a reload, as in Slack. */
  ephemeralFor?: string;
  replyCount: number;
}

export interface SlashCommand {
  command: string;
  description: string;
  usageHint: string;
}

/**
 * A modal or Home as a person has it open. `values` is what its controls hold instead of their initial values: what the
 * app was told the person entered, and what survived an update.
 */
export interface OpenView {
  id: string;
  hash: string;
  view: View;
  values: StateValues;
}

export interface ClientState {
  team: { name: string };
  members: Member[];
  /** Conversations this member is in, channels first. */
  conversations: Conversation[];
  commands: SlashCommand[];
  /** Latest messages by conversation id, oldest first; thread replies included, told apart by `threadTs`. */
  messages: Record<string, Message[]>;
  home: OpenView | null;
  /** Modal stack, bottom first. */
  modals: OpenView[];
  /** File id → file, for blocks that show a `slack_file`. */
  files: Record<string, WorkspaceFile>;
  /** Afterwards told by 'bot' events. */
  botConnected: boolean;
  /** By member id, unread direct messages and mentions, for the "acting as" switch; afterwards told by 'badge' events. */
  badges: Record<string, number>;
  /** Absent when the workspace has no panel; afterwards told by 'panel' events. */
  panel?: PanelState;
  /** What a newcomer is told, in this order; empty when there is no tour. */
  tour: readonly TourStep[];
}

/** A step of the guided tour. The page starts it on a first visit, unless its address says `?tour=off`. */
export interface TourStep {
  /** By language; English is there for every other one. */
  words: { en: TourWords; zh: TourWords };
  /** What it speaks of: marked on the page, and opened when the step offers it. */
  anchor: 'people' | 'composer' | 'channel' | 'app-messages' | 'home' | 'panel';
  /** Who does it: the step offers to become this member. */
  as?: string;
  /** What to type: the step offers to put it into the composer. */
  draft?: string;
}

export interface TourWords {
  title: string;
  text: string;
}

export type ClientEvent =
  | { type: 'message'; message: Message; file?: WorkspaceFile }
  | { type: 'message_deleted'; channel: string; ts: string }
  | { type: 'conversation'; conversation: Conversation }
  | { type: 'home'; home: OpenView }
  | { type: 'modals'; modals: OpenView[] }
  | { type: 'file'; file: WorkspaceFile }
  /** Bot connected or not: the page shows a banner while it is away. */
  | { type: 'bot'; connected: boolean }
  /** Another member's badges changed: for the "acting as" switch. */
  | { type: 'badge'; memberId: string; unread: number }
  | PanelEvent;

/** Where a block with a control lives. */
export type Container = { kind: 'message'; channel: string; ts: string } | { kind: 'view'; viewId: string };

/** A control's value in the shape Slack sends it: `{type, selected_option}`, `{type, value}`, `{type, selected_date}` … */
export interface ControlValue {
  type: string;
  [key: string]: unknown;
}
/** block_id → action_id → value, as in Slack's `view.state.values`. */
export type StateValues = Record<string, Record<string, ControlValue>>;

export interface Option {
  text: { type: string; text: string };
  value: string;
  description?: { type: string; text: string };
}
export interface OptionGroup {
  label: { type: string; text: string };
  options: Option[];
}

export interface ClientRequests {
  message: {
    request: { as: string; channel: string; text: string; threadTs?: string };
    answer: { ts: string };
  };
  command: {
    request: { as: string; channel: string; command: string; text: string };
    answer: { acknowledged: true };
  };
  action: {
    request: {
      as: string;
      container: Container;
      blockId: string;
      actionId: string;
      value: ControlValue;
      state: StateValues;
    };
    answer: { acknowledged: true };
  };
  options: {
    request: { as: string; container: Container; blockId: string; actionId: string; query: string };
    answer: { options?: Option[]; optionGroups?: OptionGroup[] };
  };
  /** `errors` maps block ids to words; the view stays open. Without errors the stack's new state comes as a 'modals' event. */
  submit: {
    request: { as: string; viewId: string; values: StateValues };
    answer: { errors: Record<string, string> };
  };
  close: { request: { as: string; viewId: string }; answer: { closed: true } };
  read: { request: { as: string; channel: string }; answer: { read: true } };
  /** The member opened the app's Home tab. */
  home: { request: { as: string }; answer: { opened: true } };
}

/** Shown to a person by Slack itself when an app fails, by error code. */
export interface ClientRefusal {
  error: string;
  message: string;
}
