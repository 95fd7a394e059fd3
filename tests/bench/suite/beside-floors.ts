import { join } from 'node:path';
import { besideFloor, type Ground, type Row, type Server } from '../benchmark.js';
import type { Sent } from '../load/slack-payloads.js';
import { type Throughput, underLoad } from '../load/under-load.js';

const ROUNDS = 7;
/**
 * By the number of connections: the requests of a round, to each server. What has waited while the others had their turn,
 * as the Homes have, is done at the beginning of a round: in a short one it would weigh more than it does in a day.
 */
const LOADS = { 1: 300, 16: 1_000 };
const CONNECTIONS = [1, 16] as const;
/** Not counted: what runs often is compiled on the way, as it is in a program that runs for weeks. */
const WARM_UP = 5_000;
/** How many requests each server gets. */
export const REQUESTS = WARM_UP + ROUNDS * (LOADS[1] + LOADS[16]);

/** Of the requests a second of Bolt with three inserts. */
const AIM = { atLeast: 0.8 };

const FLOORS = ['bare', 'inserts'] as const;
type Subject = (typeof FLOORS)[number] | 'ours';

/**
 * The n-th that Slack sends is sent to all three: to bare Bolt, which only acknowledges; to Bolt that also keeps three
 * rows; and to us, who are to accept each.
 */
export async function besideFloors(
  ground: Ground,
  work: string,
  ours: Server,
  request: (n: number) => Sent,
): Promise<Row[]> {
  const servers: Record<Subject, Server> = {
    bare: await ground.start('bare-bolt'),
    inserts: await ground.start('bolt-with-inserts', join(ground.folder, `${work}-inserts.db`)),
    ours,
  };
  // What one has still to do after its last acknowledgement takes no time from another.
  for (const server of Object.values(servers)) server.pause();
  const sent: Record<Subject, number> = { bare: 0, inserts: 0, ours: 0 };
  const turn = async (subject: Subject, connections: number, count: number) => {
    // Not all of them before: whoever keeps thousands of forms in memory is busy with that memory.
    const signed = Array.from({ length: count }, (_, at) => ground.slack.sign(request(sent[subject] + at)));
    sent[subject] += count;
    const server = servers[subject];
    server.goOn();
    const throughput = await underLoad(ground.slack, server.port, signed, connections);
    server.pause();
    return throughput;
  };
  const subjects = Object.keys(servers) as Subject[];
  for (const subject of subjects) await turn(subject, 16, WARM_UP);
  const rows: Row[] = [];
  for (const connections of CONNECTIONS) {
    const figures: Record<Subject, Throughput[]> = { bare: [], inserts: [], ours: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const subject of subjects)
        figures[subject].push(await turn(subject, connections, LOADS[connections]));
    rows.push(...rowsOf(`${work}, ${connections} connection${connections > 1 ? 's' : ''}`, figures));
  }
  return rows;
}

function rowsOf(work: string, { bare, inserts, ours }: Record<Subject, Throughput[]>): Row[] {
  const beside = (floor: Throughput[], figure: keyof Throughput) => ({
    floor: floor.map((round) => round[figure]),
    ours: ours.map((round) => round[figure]),
  });
  const ms = { unit: 'ms' };
  return [
    besideFloor({ work: `${work}; ack only`, unit: 'req/s', ...beside(bare, 'perSecond') }),
    besideFloor({ work: `${work}; three inserts`, unit: 'req/s', ...beside(inserts, 'perSecond'), aim: AIM }),
    besideFloor({ work: `${work}; three inserts, p50`, ...ms, ...beside(inserts, 'p50') }),
    besideFloor({ work: `${work}; three inserts, p99`, ...ms, ...beside(inserts, 'p99') }),
  ];
}
