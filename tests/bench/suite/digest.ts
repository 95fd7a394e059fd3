import { join } from 'node:path';
import { alone, type Benchmark, besideFloor } from '../benchmark.js';
import { tell } from '../load/tell.js';
import { aLargeShowroom, CUSTOMERS, MORNING, REPS } from '../showrooms/a-thousand-reps.js';

/** The first is not counted. */
const MORNINGS = 6;
/** The digest, a list in its thread and a direct message for each rep. */
const MESSAGES = 1 + 2 * REPS;

interface Morning {
  written: number;
  stood: number;
}

export const digest: Benchmark = {
  name: 'digest',
  about: `A morning of ${REPS} reps with ${CUSTOMERS} customers due, ${MORNINGS - 1} times. Written: the minute's tick, with the transaction of the digest. Stall: the longest that the event loop stood still until all of it was delivered to a Slack that answers at once, with no wait between the messages of a channel (in Slack the lists in the thread come one each 1.1 s). Floor: the bare SQL of the due list.`,
  async run({ folder, slack, start }) {
    const file = join(folder, 'digest.db');
    aLargeShowroom(file).db.close();
    const bot = await start(
      'digest',
      file,
      MORNING.replace(/.$/, (day) => String(Number(day) - 1)),
    );
    const mornings: (Morning & { floor: number; messages: number })[] = [];
    for (let at = 0; at < MORNINGS; at += 1) {
      await tell(bot, 'night');
      const posts = slack.callsOf('chat.postMessage');
      const { answer } = await tell<Morning>(bot, 'morning');
      if (posts.length !== MESSAGES) throw new Error(`the morning brought ${posts.length} messages`);
      const { answer: list } = await tell<{ took: number; reps: number }>(bot, 'dueList');
      if (list.reps !== REPS) throw new Error(`${list.reps} reps have somebody due`);
      mornings.push({ ...answer, floor: list.took, messages: posts.length });
    }
    const counted = mornings.slice(1);
    const each = (figure: keyof (typeof mornings)[number]) => counted.map((morning) => morning[figure]);
    return [
      besideFloor({
        work: `digest of ${REPS} reps written`,
        unit: 'ms',
        floor: each('floor'),
        ours: each('written'),
        aim: { atMost: 1_000, of: 'ours' },
      }),
      alone({
        work: 'longest stall until it is delivered',
        unit: 'ms',
        ours: each('stood'),
        aim: { atMost: 50, of: 'ours' },
      }),
      alone({ work: 'messages of the digest', unit: 'messages', ours: each('messages') }),
    ];
  },
};
