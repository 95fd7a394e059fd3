import type { Parts } from '../parts.js';
import { slackProblem } from '../slack-problem.js';

export type ChannelCheck =
  | { kind: 'joined' }
  | { kind: 'not-in-channel' | 'archived' | 'not-found' | 'missing-scope' }
  /** Slack has not told, by its error code. */
  | { kind: 'no-answer'; code: string };

/** Whether the bot can post there: asked before a channel becomes a showroom's. */
export async function checkChannel(
  { client, log }: Pick<Parts, 'client' | 'log'>,
  id: string,
): Promise<ChannelCheck> {
  try {
    const { channel } = await client.conversations.info({ channel: id });
    if (channel?.is_archived) return { kind: 'archived' };
    return { kind: channel?.is_member ? 'joined' : 'not-in-channel' };
  } catch (error) {
    const problem = slackProblem(error);
    if (!problem) throw error;
    const { code } = problem;
    log.warn({ problem: code }, 'a channel could not be looked at');
    if (code === 'channel_not_found') return { kind: 'not-found' };
    if (code === 'missing_scope') return { kind: 'missing-scope' };
    return { kind: 'no-answer', code };
  }
}
