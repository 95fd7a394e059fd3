import { resumeChannel } from '../../use-cases/resume-channel.js';
import type { Parts } from '../parts.js';
import type { Listeners } from '../routing/listeners.js';

/** Slack tells of whoever joins a channel only those who are in it: so the bot is in this one, whoever has joined. */
export function attachResumeChannel(listeners: Listeners, parts: Parts) {
  listeners.event('member_joined_channel', async ({ event }) => {
    resumeChannel(parts, event.channel);
    parts.poke();
  });
}
