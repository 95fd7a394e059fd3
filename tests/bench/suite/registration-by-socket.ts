import { type Benchmark, besideFloor, type Ground, type Row } from '../benchmark.js';
import type { Sending } from '../load/a-quick-slack.js';
import type { Sent } from '../load/slack-payloads.js';
import { type Throughput, underLoad } from '../load/under-load.js';
import { count, toRegister } from './registration.js';

const ROUNDS = 5;
const LOADS = { 1: 100, 16: 200 };
const WARM_UP = 300;

export const registrationBySocket: Benchmark = {
  name: 'registration-by-socket',
  about:
    'The same over Socket Mode, by the local workspace’s link; each server has it to itself, one after the other. Floor: bare Bolt acknowledges.',
  async run(ground) {
    const { file, request } = toRegister(ground);
    const floor = await measure(ground, request, 'bare-socket');
    const ours = await measure(ground, request, 'showroom', file, 'socket');
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
  request: (n: number) => Sent,
  script: string,
  ...args: string[]
) {
  const server = await start(script, ...args);
  let acknowledged = 0;
  const turn = async (connections: number, count: number) => {
    const post = (_port: number, sent: Sent): Promise<Sending> => slack.sendBySocket(sent);
    const these = Array.from({ length: count }, (_, at) => request(acknowledged + at));
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
