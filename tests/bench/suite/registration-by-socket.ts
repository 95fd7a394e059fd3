import { type Benchmark, besideFloor, type Ground, type Row } from '../benchmark.js';
import type { Sending } from '../load/a-quick-slack.js';
import type { Sent } from '../load/slack-payloads.js';
import { type Throughput, underLoad } from '../load/under-load.js';
import { count, toRegister } from './registration.js';

const ROUNDS = 5;
const LOADS = { 1: 100, 16: 200 };
const WARM_UP = 300;
const REQUESTS = WARM_UP + ROUNDS * (LOADS[1] + LOADS[16]);

export const registrationBySocket: Benchmark = {
  name: 'registration-by-socket',
  about:
    'The same over Socket Mode, by the local workspace’s link; each server has it to itself, one after the other. Floor: bare Bolt acknowledges.',
  async run(ground) {
    const { file, requests } = toRegister(ground, REQUESTS);
    const floor = await measure(ground, requests, 'bare-socket');
    const ours = await measure(ground, requests, 'showroom', file, 'socket');
    const kept = count(file, 'customers');
    if (kept !== ours.acknowledged) throw new Error(`${ours.acknowledged} acknowledged, ${kept} kept`);
    return ([1, 16] as const).flatMap((connections) =>
      rowsOf(connections, floor.figures[connections], ours.figures[connections]),
    );
  },
};

/** A payload goes to any connection that is open, so that no two servers can be there at once. */
async function measure(
  { start, slack }: Ground,
  requests: readonly Sent[],
  script: string,
  ...args: string[]
) {
  const server = await start(script, ...args);
  let acknowledged = 0;
  const turn = async (connections: number, count: number) => {
    const post = (_port: number, sent: Sent): Promise<Sending> => slack.sendBySocket(sent);
    const these = requests.slice(acknowledged, acknowledged + count);
    acknowledged += count;
    return underLoad({ post }, server.port, these, connections);
  };
  await turn(16, WARM_UP);
  const figures: Record<1 | 16, Throughput[]> = { 1: [], 16: [] };
  for (let round = 0; round < ROUNDS; round += 1)
    for (const connections of [1, 16] as const)
      figures[connections].push(await turn(connections, LOADS[connections]));
  await server.stop();
  return { figures, acknowledged };
}

function rowsOf(connections: number, floor: Throughput[], ours: Throughput[]): Row[] {
  const work = `registration by socket, ${connections} at once`;
  const row = (what: string, unit: string, figure: keyof Throughput) =>
    besideFloor({
      work: `${work}; ${what}`,
      unit,
      floor: floor.map((round) => round[figure]),
      ours: ours.map((round) => round[figure]),
    });
  return [row('ack only', 'req/s', 'perSecond'), row('p50', 'ms', 'p50'), row('p99', 'ms', 'p99')];
}
