import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatPostMessageArguments } from '@slack/web-api';
import { MOST_AT_ONCE } from '../../../src/slack/deliver-notifications.js';
import { notifications } from '../../../src/store/schema.js';
import { type Benchmark, besideFloor, type Ground, type Server } from '../benchmark.js';
import type { Call } from '../load/a-quick-slack.js';
import { tell } from '../load/tell.js';
import { aLargeShowroom, CUSTOMERS, REPS } from '../showrooms/a-thousand-reps.js';

/** Beside one of each that is not counted: there, Slack is asked who everybody is. */
const ROUNDS = 3;

export const dispatcher: Benchmark = {
  name: 'dispatcher',
  about: `${CUSTOMERS} decisions are told to the ${REPS} reps who asked for them, ten to each, by a Slack that answers at once; ${MOST_AT_ONCE} conversations at once. Slack's own limit of one message a second in a channel is not waited for. Floor: a bare WebClient posts the same messages, as many at once, to each person in order.`,
  async run(ground) {
    const { folder, start } = ground;
    const file = join(folder, 'decisions.db');
    const bot = await start('deliver', file, writeDecisions(file).toISOString());
    const deliver = async () => {
      await tell(bot, 'forget');
      return posted(ground, bot, 'deliver');
    };
    const list = join(folder, 'messages.json');
    writeFileSync(list, JSON.stringify((await deliver()).messages));
    const client = await start('bare-client', list, String(MOST_AT_ONCE));
    const post = () => posted(ground, client, 'post');
    await post();
    const rates = { floor: [] as number[], ours: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.floor.push((await post()).perSecond);
      rates.ours.push((await deliver()).perSecond);
    }
    return [besideFloor({ work: 'messages delivered', unit: '/s', ...rates, aim: { atLeast: 0.7 } })];
  },
};

/** One customer of each rep is decided on first, then another of each; answers when. */
function writeDecisions(path: string): Date {
  const { db, clock, showroom } = aLargeShowroom(path);
  const at = clock.now();
  const asked = db.$client
    .prepare<[number], { id: number; staffId: number }>(
      'select id, requested_by_id as staffId from approvals order by (id - 1) % ?, id',
    )
    .all(CUSTOMERS / REPS);
  db.transaction((tx) => {
    for (const { id, staffId } of asked)
      tx.insert(notifications)
        .values({
          kind: 'approval-decided',
          showroomId: showroom.id,
          subjectId: id,
          staffId,
          state: 'delivered',
          dueAt: at,
          createdAt: at,
        })
        .run();
  });
  db.close();
  return at;
}

type Posted = ChatPostMessageArguments & { channel: string; metadata: { event_payload: { id: number } } };

/** What a program posts when it is told to: all of it, each message once, and everybody's in order. */
async function posted({ slack }: Ground, server: Server, act: string) {
  const calls = slack.callsOf('chat.postMessage');
  const { took } = await tell(server, act);
  const messages = calls.map(messageOf);
  const last = new Map<string, number>();
  for (const { channel, metadata } of messages) {
    const id = Number(metadata.event_payload.id);
    if (id <= (last.get(channel) ?? 0)) throw new Error(`${channel} was told ${id} too late, or twice`);
    last.set(channel, id);
  }
  if (messages.length !== CUSTOMERS || last.size !== REPS)
    throw new Error(`${messages.length} messages came to ${last.size} people`);
  return { messages, perSecond: (messages.length / took) * 1000 };
}

function messageOf({ body }: Call) {
  const {
    token: _,
    blocks = '[]',
    metadata = '{}',
    ...words
  } = Object.fromEntries(new URLSearchParams(body));
  const message = { ...words, blocks: JSON.parse(blocks), metadata: JSON.parse(metadata) };
  return message as Posted;
}
