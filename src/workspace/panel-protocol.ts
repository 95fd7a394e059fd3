/**
 * What passes between the page's workspace panel and the server: what slack.com does not have.
 * POST /client/panel/<request> → see PanelRequests; the answer is that request's `answer`.
 * A workspace without a panel refuses all of them, and its ClientState has no `panel`.
 */
import type { Member } from './protocol.js';

/**
 * Trouble between Slack and the app: every call refused by a broken Slack (`down`, `broken`), `ratelimited`, answered late
 * (`slow`) or done without an answer (`lost`); payloads delivered `twice`; connections asked to reconnect (`refresh`).
 */
export const troubles = ['down', 'broken', 'ratelimited', 'slow', 'lost', 'twice', 'refresh'] as const;
export type Trouble = (typeof troubles)[number];

/** For the next call, payload or moment only, or until it is switched off. */
export type TroubleSpan = 'once' | 'on';

export interface PanelState {
  /** By how much the workspace's clock is ahead of the real one. */
  aheadMs: number;
  troubles: Partial<Record<Trouble, TroubleSpan>>;
}

/** One call, payload or answer that went between Slack and the app. Secrets are left out. */
export interface TrafficEntry {
  /** Counts up from 1. */
  id: number;
  /** Epoch milliseconds by the workspace's clock. */
  at: number;
  direction: 'to-app' | 'from-app';
  /** `chat.postMessage`, `/register`, `block_actions`, `response_url` … */
  name: string;
  /** `ok`, `acknowledged`, or what went wrong: `invalid_blocks`, `timed-out`, `no answer` … */
  outcome: string;
  failed: boolean;
  ms: number;
  sent: unknown;
  answered: unknown;
}

export type PanelEvent =
  | { type: 'panel'; panel: PanelState }
  /** Somebody's account was deactivated or is active again, or somebody has another name or language. */
  | { type: 'member'; member: Member }
  /** Something went between Slack and the app: the id of the newest entry. */
  | { type: 'traffic'; newest: number }
  /** Everything has been forgotten and made anew: load the page again. */
  | { type: 'reset' };

export interface PanelRequests {
  /** Epoch milliseconds; null: back to the real time. */
  clock: { request: { to: number | null }; answer: PanelState };
  trouble: { request: { trouble: Trouble; span: TroubleSpan | 'off' }; answer: PanelState };
  channel: { request: { channel: string; archived?: boolean; withApp?: boolean }; answer: PanelState };
  member: {
    request: { memberId: string; deactivated?: boolean; name?: string; locale?: string };
    answer: PanelState;
  };
  delete: { request: { channel: string; ts: string }; answer: PanelState };
  /** No trouble any more, every channel open and every person back; what was said, names and the clock stay. */
  recover: { request: Record<never, never>; answer: PanelState };
  /** Forgets everything and starts over with fresh history; answered when the app is back. */
  reset: { request: Record<never, never>; answer: PanelState };
  /** Entries later than `after`, oldest first. */
  traffic: { request: { after: number }; answer: { entries: TrafficEntry[] } };
}
