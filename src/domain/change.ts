import type { Role } from './staff.js';

/** What was changed in the showroom itself, its base data, staff or settings, in the words of that moment. */
export type Change =
  | { kind: 'set-up' }
  | { kind: 'staff-added'; name: string; roles: Role[] }
  /** The account was deactivated in Slack. */
  | { kind: 'staff-deactivated'; name: string }
  | HandedOver;

/** With ids beside the words: messages tell what became of these customers. */
export interface HandedOver {
  kind: 'handed-over';
  fromId: number;
  from: string;
  shares: Share[];
}

/** What one person was given; without anybody it is the pool. */
export interface Share {
  toId: number | null;
  to: string | null;
  customerIds: number[];
}
