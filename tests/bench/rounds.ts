import { setTimeout as wait } from 'node:timers/promises';
import { spread } from './benchmark.js';

/** What a server does after it has answered keeps nobody waiting, unless somebody comes at that very moment. */
const QUIET_MS = 5;

interface Rounds {
  /** Not counted, so that what is compiled on the way is compiled. */
  warmUp: number;
  rounds: number;
  /** Of each subject in each round. */
  samples: number;
}

/** Does each thing in each round, in another order every time; the medians of the rounds, by thing. */
export async function inRounds<Subject extends string>(
  subjects: Record<Subject, () => Promise<number>>,
  { warmUp, rounds, samples }: Rounds,
): Promise<Record<Subject, number[]>> {
  const names = Object.keys(subjects) as Subject[];
  const medians = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Subject, number[]>;
  for (const name of names) await repeat(subjects[name], warmUp);
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      medians[name].push(spread(await repeat(subjects[name], samples)).median);
  }
  return medians;
}

async function repeat(once: () => Promise<number>, times: number): Promise<number[]> {
  const figures: number[] = [];
  for (let time = 0; time < times; time += 1) {
    figures.push(await once());
    await wait(QUIET_MS);
  }
  return figures;
}
