import { setTimeout as wait } from 'node:timers/promises';
import { spread } from '../benchmark.js';

/** What a server does after it has answered keeps nobody waiting, unless somebody comes at that very moment. */
const QUIET_MS = 5;

interface Rounds {
  /** Not counted, so that what is compiled on the way is compiled. */
  warmUp: number;
  rounds: number;
  /** Of each subject in each round. */
  samples: number;
}

/** The things take turns, so that a machine that is busy for a moment slows them all; all figures of each round. */
export async function figuresInRounds<Subject extends string>(
  subjects: Record<Subject, () => Promise<number>>,
  { warmUp, rounds, samples }: Rounds,
): Promise<Record<Subject, number[][]>> {
  const names = Object.keys(subjects) as Subject[];
  const each = <Value>(value: () => Value) =>
    Object.fromEntries(names.map((name) => [name, value()])) as Record<Subject, Value>;
  const takeTurns = async (times: number) => {
    const figures = each<number[]>(() => []);
    for (let time = 0; time < times; time += 1)
      for (const name of names) {
        figures[name].push(await subjects[name]());
        await wait(QUIET_MS);
      }
    return figures;
  };
  await takeTurns(warmUp);
  const all = each<number[][]>(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const figures = await takeTurns(samples);
    for (const name of names) all[name].push(figures[name]);
  }
  return all;
}

/** The medians of the rounds. */
export async function inRounds<Subject extends string>(
  subjects: Record<Subject, () => Promise<number>>,
  rounds: Rounds,
): Promise<Record<Subject, number[]>> {
  const medians = Object.entries<number[][]>(await figuresInRounds(subjects, rounds)).map(
    ([name, figures]) => [name, figures.map((round) => spread(round).median)],
  );
  return Object.fromEntries(medians) as Record<Subject, number[]>;
}
