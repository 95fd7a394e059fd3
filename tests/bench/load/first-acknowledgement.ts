import { setTimeout as wait } from 'node:timers/promises';
import type { QuickSlack } from './a-quick-slack.js';
import { command } from './slack-payloads.js';

const KNOCK_AGAIN_MS = 1;

/** Knocks until a program that is starting listens; when it has acknowledged `/register`. */
export async function firstAcknowledgement(
  { send }: Pick<QuickSlack, 'send'>,
  port: number,
  slackUserId: string,
): Promise<number> {
  for (;;) {
    try {
      return (await send(port, command('/register', slackUserId))).acknowledgedAt;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED')) throw error;
      await wait(KNOCK_AGAIN_MS);
    }
  }
}
