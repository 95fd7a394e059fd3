import type { WebClient } from '@slack/web-api';
import { greetingIsDue, isGreeted, markGreeted } from '../../use-cases/greet-installer.js';
import { wordsFor } from '../gate.js';
import type { Parts } from '../parts.js';
import { slackProblem } from '../slack-problem.js';
import { greetingMessage } from './messages.js';

/** Slack does not tell who installed an app: those who may set it up are greeted, and no more than a few of them. */
const MOST_GREETED = 3;
const A_PAGE = 200;

/** Tells who can set the first showroom up how to begin, once; what Slack did not take is tried at the next tick. */
export function createGreeting(parts: Parts) {
  let running: Promise<void> | undefined;

  const greet = async () => {
    try {
      for (const slackUserId of await admins(parts.client)) {
        if (isGreeted(parts, slackUserId)) continue;
        const text = await wordsFor(parts, slackUserId);
        const message = greetingMessage(parts.commands.showroom, text);
        await parts.client.chat.postMessage({ channel: slackUserId, ...message });
        markGreeted(parts, slackUserId);
      }
      markGreeted(parts);
    } catch (error) {
      const problem = slackProblem(error);
      if (problem) parts.log.warn({ problem: problem.code }, 'nobody could be greeted yet');
      else parts.log.error({ err: error }, 'the greeting failed');
    }
  };

  return {
    /** Begins, unless somebody is being greeted or nobody has to be. */
    start() {
      if (running || !greetingIsDue(parts)) return;
      running = greet().finally(() => {
        running = undefined;
      });
    },

    idle: async () => {
      await running;
    },
  };
}

/** The workspace's admins, its primary owner first. */
async function admins(client: WebClient): Promise<string[]> {
  const found: { id: string; rank: number }[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.users.list({ limit: A_PAGE, ...(cursor && { cursor }) });
    for (const member of page.members ?? []) {
      const { id, deleted, is_bot: isBot } = member;
      if (!id || deleted || isBot || !(member.is_admin || member.is_owner)) continue;
      found.push({ id, rank: member.is_primary_owner ? 0 : member.is_owner ? 1 : 2 });
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_GREETED)
    .map(({ id }) => id);
}
