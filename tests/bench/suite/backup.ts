import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sealDatabase } from '../../../src/store/seal-database.js';
import { alone, type Benchmark, besideFloor } from '../benchmark.js';
import { atPace } from '../load/at-pace.js';
import { firstAcknowledgement } from '../load/first-acknowledgement.js';
import { registrationsBy } from '../load/opened-form.js';
import { percentile } from '../load/under-load.js';
import { production } from '../processes/production.js';
import { aBigShowroom } from '../showrooms/a-million-customers.js';

/** Six times as many as Slack sends to an app of one workspace. */
const PER_SECOND = 50;
const WARM_UP_MS = 5_000;
const WITHOUT_MS = 20_000;
const ROUNDS = 2;

export const backup: Benchmark = {
  name: 'backup',
  about: `A backup of 1 M customers asked for on the health port, until it is verified and the one before is gone, while ${PER_SECOND} registrations a second come in; ${ROUNDS} times. Floor: the same without a backup, just before each. The event loop's longest delay is as \`/metrics\` tells it: 10 ms where nothing keeps it.`,
  async run(ground) {
    const dataDir = join(ground.folder, 'big');
    const { file, slackId } = aBigShowroom(dataDir);
    sealDatabase(file);
    const { port, healthPort } = await production(ground, dataDir);
    await firstAcknowledgement(ground.slack, port, slackId('rep'));
    const next = await registrationsBy(slackId('rep'), ground.slack, port);
    const registering = async (until: Promise<unknown>): Promise<Registering> => {
      await longestDelay(healthPort);
      const took = await atPace(ground.slack, port, next, { perSecond: PER_SECOND, until });
      return { p99: percentile(took, 0.99), delay: await longestDelay(healthPort) };
    };
    await registering(wait(WARM_UP_MS));
    const without: Registering[] = [];
    const meanwhile: Registering[] = [];
    const backups: Made[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      without.push(await registering(wait(WITHOUT_MS)));
      const backedUp = backUp(healthPort);
      meanwhile.push(await registering(backedUp));
      backups.push(await backedUp);
    }
    const gigabytes = backups[0]?.gigabytes.toFixed(1);
    return [
      alone({
        work: `backup of 1 M customers, ${gigabytes} GB`,
        unit: 's',
        ours: backups.map(({ seconds }) => seconds),
      }),
      alone({
        work: 'log of what was written meanwhile, at its longest',
        unit: 'MB',
        ours: [statSync(`${file}-wal`).size / 1e6],
      }),
      besideFloor({
        work: 'longest delay of the event loop, during a backup',
        unit: 'ms',
        floor: without.map(({ delay }) => delay),
        ours: meanwhile.map(({ delay }) => delay),
        aim: { atMost: 50, of: 'ours' },
      }),
      besideFloor({
        work: 'registrations during a backup, p99',
        unit: 'ms',
        floor: without.map(({ p99 }) => p99),
        ours: meanwhile.map(({ p99 }) => p99),
        aim: { atMost: 2 },
      }),
    ];
  },
};

interface Registering {
  p99: number;
  /** Of the event loop, the longest. */
  delay: number;
}

interface Made {
  seconds: number;
  gigabytes: number;
}

async function backUp(healthPort: number): Promise<Made> {
  const from = performance.now();
  const response = await fetch(`http://127.0.0.1:${healthPort}/backups`, { method: 'POST' });
  const made = (await response.json()) as { bytes: number };
  if (!response.ok) throw new Error(`no backup was made: ${JSON.stringify(made)}`);
  return { seconds: (performance.now() - from) / 1000, gigabytes: made.bytes / 1e9 };
}

/** In milliseconds, since it was asked for last. */
async function longestDelay(healthPort: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${healthPort}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)?.[1]) * 1000;
}
