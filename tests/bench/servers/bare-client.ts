import { readFileSync } from 'node:fs';
import { type ChatPostMessageArguments, WebClient } from '@slack/web-api';
import { onDemand } from './on-demand.js';

/** The floor: posts messages, each person's in order, so many people at once. `bare-client.ts PORT API_URL SIGNING_SECRET MESSAGES AT_ONCE` */
const [port, slackApiUrl = '', , file = '', atOnce] = process.argv.slice(2);

const client = new WebClient('xoxb-bench', { slackApiUrl });
const messages = JSON.parse(readFileSync(file, 'utf8')) as ChatPostMessageArguments[];
const people = [...new Set(messages.map(({ channel }) => channel))];
const queues = people.map((person) => messages.filter(({ channel }) => channel === person));

await onDemand(Number(port), {
  async post() {
    const left = queues.values();
    const lane = async () => {
      for (const queue of left) for (const message of queue) await client.chat.postMessage(message);
    };
    await Promise.all(Array.from({ length: Number(atOnce) }, lane));
  },
});
