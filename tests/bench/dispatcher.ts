import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApprovalStore } from '../../src/store/approval-store.js';
import { notifications } from '../../src/store/schema.js';
import { aLargeShowroom, REPS } from './a-large-showroom.js';
import type { Call } from './a-quick-slack.js';
import { type Benchmark, besideFloor } from './benchmark.js';
import { tell } from './tell.js';

const ROUNDS = 1;
const AT_ONCE = 16;

export const dispatcher: Benchmark = {
  name: 'dispatcher',
  about: `10,000 decisions to ${REPS} people`,
  async run({ folder, slack, start }) {
    const file = join(folder, 'decisions.db');
    const now = decisions(file);
    const bot = await start('deliver', file, now.toISOString());
    const said = async () => {
      await tell(bot, 'forget');
      const calls = slack.callsOf('chat.postMessage');
      const iv = setInterval(() => console.error(calls.length), 5000);
      const { took } = await tell(bot, 'deliver');
      clearInterval(iv);
      return { took, messages: checked(calls) };
    };
    const { messages } = await said();
    const list = join(folder, 'messages.json');
    writeFileSync(list, JSON.stringify(messages));
    const floor = await start('bare-client', list, String(AT_ONCE));
    const posted = async () => {
      const calls = slack.callsOf('chat.postMessage');
      const { took } = await tell(floor, 'post');
      return { took, messages: checked(calls) };
    };
    await posted();
    const rates = { floor: [] as number[], ours: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.floor.push((messages.length / (await posted()).took) * 1000);
      rates.ours.push((messages.length / (await said()).took) * 1000);
      console.error(rates);
    }
    return [besideFloor({ work: 'messages delivered', unit: '/s', ...rates, aim: { atLeast: 0.7 } })];
  },
};

/** Everybody is told of the decisions about their customers, one customer of each first. */
function decisions(path: string): Date {
  const { db, clock, showroom } = aLargeShowroom(path);
  const at = clock.now();
  const approvals = createApprovalStore(db);
  db.transaction((tx) => {
    for (let nth = 0; nth < 10; nth += 1)
      for (let rep = 0; rep < REPS; rep += 1) {
        const { id, requestedById } = approvals.get(rep * 10 + nth + 1);
        tx.insert(notifications)
          .values({
            kind: 'approval-decided',
            showroomId: showroom.id,
            subjectId: id,
            staffId: requestedById,
            state: 'delivered',
            dueAt: at,
            createdAt: at,
          })
          .run();
      }
  });
  db.close();
  return at;
}

function checked(calls: readonly Call[]) {
  const messages = calls.map(({ body }) => {
    const { blocks, metadata, ...rest } = Object.fromEntries(new URLSearchParams(body));
    return { ...rest, blocks: JSON.parse(blocks ?? ''), metadata: JSON.parse(metadata ?? '') };
  });
  return messages;
}
