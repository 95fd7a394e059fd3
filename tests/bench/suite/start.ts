import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { slackId } from '../../support/a-showroom.js';
import { alone, type Benchmark, besideFloor, type Ground, type Launched } from '../benchmark.js';
import { firstAcknowledgement } from '../load/first-acknowledgement.js';
import { inRounds } from '../load/rounds.js';
import { bareBolt, production } from '../processes/production.js';
import { aBigShowroom } from '../showrooms/a-million-customers.js';
import { aDatabase } from '../showrooms/long-lists.js';

/** The first start brings the programs into the memory of the system, as the one before brought them there in production. */
const ROUNDS = { warmUp: 1, rounds: 7, samples: 1 };
const ENTRIES = 20;

export const start: Benchmark = {
  name: 'start',
  about:
    'The built program spawned, until its first `/register` is acknowledged, over HTTP; it was stopped in good order before, or the database has just been put there. Floor: bare Bolt, spawned the same way.',
  async run(ground) {
    const empty = join(ground.folder, 'empty');
    const big = join(ground.folder, 'big');
    mkdirSync(empty);
    aDatabase(join(empty, 'showroom.db'), ENTRIES);
    const rep = aBigShowroom(big).slackId('rep');
    const ofMillion = timed(ground, rep, () => production(ground, big));
    const readThrough = await ofMillion();
    const took = await inRounds(
      {
        floor: timed(ground, rep, () => bareBolt(ground)),
        empty: timed(ground, slackId('rep'), () => production(ground, empty)),
        ofMillion,
      },
      ROUNDS,
    );
    const row = (work: string, ours: number[]) =>
      besideFloor({ work, unit: 'ms', floor: took.floor, ours, aim: { atMost: 3 } });
    return [
      row('start, no customers', took.empty),
      row('start, 1 M customers', took.ofMillion),
      alone({ work: 'start, 1 M customers, a file not yet read through', unit: 'ms', ours: [readThrough] }),
    ];
  },
};

const timed =
  ({ slack }: Ground, person: string, launched: () => Promise<Launched & { port: number }>) =>
  async (): Promise<number> => {
    const opened = slack.nextCall('views.open');
    const program = await launched();
    const acknowledgedAt = await firstAcknowledgement(slack, program.port, person);
    // Whoever acknowledges and then says no would be quicker.
    await opened;
    await program.stop();
    return acknowledgedAt - program.spawnedAt;
  };
