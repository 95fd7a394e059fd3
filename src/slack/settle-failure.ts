import {
  type Delivery,
  markDelivered,
  parkNotification,
  retryLater,
} from '../use-cases/deliver-notification.js';
import type { Parts } from './parts.js';
import type { SlackProblem } from './slack-problem.js';

/** Slack is ill, asks for patience, or refuses the app as a whole: it is tried again for as long as that takes. */
const PASSING = new Set([
  'ratelimited',
  'unreachable',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'account_inactive',
  'missing_scope',
  'invalid_auth',
  'token_revoked',
]);
/** Whatever else Slack answers so often, it means. */
const MOST_ATTEMPTS = 12;
/** Slack will say the same tomorrow: only a person can mend it. */
const LASTING = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'restricted_action',
  'user_not_found',
  'user_disabled',
  'cannot_dm_bot',
  'messages_tab_disabled',
  'invalid_blocks',
  'invalid_arguments',
  'msg_too_long',
  'view_too_large',
]);
/** The message to be updated is gone, or was taken over by a person: nothing is left to bring up to date. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** What becomes of a notification that was not delivered; true when the recipient's next one may be tried. */
export function settleFailure(
  parts: Parts,
  { notification, recipient }: Delivery,
  problem: SlackProblem | undefined,
): boolean {
  const code = problem?.code ?? 'cannot_be_written';
  parts.log.warn({ notification: notification.id, kind: notification.kind, problem: code }, 'not delivered');
  parts.failed(code);
  if (GONE.has(code)) {
    markDelivered(parts, notification, null);
    return true;
  }
  // An account is often switched off on the day its owner leaves: then nobody sees their Home any more.
  if (recipient?.status === 'left' && LASTING.has(code)) {
    markDelivered(parts, notification, null);
    return true;
  }
  const isHopeless = LASTING.has(code) || (!PASSING.has(code) && notification.attempts >= MOST_ATTEMPTS);
  if (!problem || isHopeless) {
    parkNotification(parts, notification, code);
    return true;
  }
  retryLater(parts, notification, code, problem.retryAfterMs);
  return false;
}
