import type { App } from '@slack/bolt';
import { resumeChannel } from '../../use-cases/resume-channel.js';
import type { Parts } from '../parts.js';

/** Slack tells of whoever joins a channel only those who are in it: so the bot is in this one, whoever has joined. */
export function attachResumeChannel(app: App, parts: Parts) {
  app.event('member_joined_channel', async ({ event }) => {
    resumeChannel(parts, event.channel);
    parts.poke();
  });
}
