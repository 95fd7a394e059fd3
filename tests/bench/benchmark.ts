import type { QuickSlack } from './load/a-quick-slack.js';

/** What was measured in several rounds. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

/** What the ratio of ours to the floor should be, or our figure itself, in its unit. */
export type Aim = ({ atMost: number } | { atLeast: number }) & { of?: 'ratio' | 'ours' };

/** One line of the table: a figure of ours, beside its floor where there is one. */
export interface Row {
  work: string;
  unit: string;
  ours: Spread;
  beside?: { floor: Spread; ratio: Spread };
  /** None is only reported. */
  aim?: Aim;
}

/** What a benchmark stands on; all of it is gone when the benchmark is over. */
export interface Ground {
  /** An empty folder for databases. */
  folder: string;
  slack: QuickSlack;
  /** Starts a program of `servers/`, pinned; resolves with its port when it listens. */
  start: (script: string, ...args: string[]) => Promise<Server>;
  /** Runs a program, pinned, and does not wait for it. */
  launch: (what: Launch) => Launched;
}

export interface Server {
  port: number;
  /** Stands still until `goOn`, so that it takes no time from another that is measured. */
  pause: () => void;
  goOn: () => void;
  stop: () => Promise<void>;
}

export interface Launch {
  /** By its place in the checkout, as JavaScript. */
  program: string;
  args?: string[];
  env?: Record<string, string>;
}

export interface Launched {
  pid: number;
  spawnedAt: number;
  stop: () => Promise<void>;
  kill: () => Promise<void>;
}

export interface Benchmark {
  name: string;
  /** What is timed, from where to where, and what the floor beside it does. */
  about: string;
  run: (ground: Ground) => Promise<Row[]>;
}

export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (place: number) => sorted[place] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

interface Measured extends Pick<Row, 'work' | 'unit' | 'aim'> {
  /** A figure of each round, in the order of the rounds. */
  ours: readonly number[];
}

/** What has no floor to stand beside. */
export const alone = ({ ours, ...row }: Measured): Row => ({ ...row, ours: spread(ours) });

/** A round's ratio is of figures measured next to each other, so that a machine that slows down slows both. */
export const besideFloor = ({ floor, ours, ...row }: Measured & { floor: readonly number[] }): Row => ({
  ...row,
  ours: spread(ours),
  beside: {
    floor: spread(floor),
    ratio: spread(ours.map((figure, round) => figure / (floor[round] ?? Number.NaN))),
  },
});

/** By the median. A ratio without a floor is met by nothing. */
export function meets({ ours, beside }: Pick<Row, 'ours' | 'beside'>, aim: Aim): boolean {
  const { median } = aim.of === 'ours' ? ours : (beside?.ratio ?? NOTHING);
  return 'atMost' in aim ? median <= aim.atMost : median >= aim.atLeast;
}

const NOTHING: Spread = { median: Number.NaN, least: Number.NaN, most: Number.NaN };
