import SqliteDatabase from 'better-sqlite3';
import { SHOWROOM } from '../../../src/demo/people.js';
import { showroomDay } from '../../../src/domain/calendar.js';
import { sealDatabase } from '../../../src/store/seal-database.js';
import { type Benchmark, besideFloor, type Ground, type Row } from '../benchmark.js';
import { figuresInRounds } from '../load/rounds.js';
import { command } from '../load/slack-payloads.js';
import { percentile } from '../load/under-load.js';
import { aCopyOf, bigDatabase } from '../showrooms/big-database/big-database.js';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const [SMALLEST, , LARGEST] = SIZES;
const ROUNDS = { warmUp: 100, rounds: 5, samples: 100 };

/** At the largest. */
const P99_MS = 50;
/** A look-up in an index takes as many steps as the number of its rows has digits. */
const LOGARITHMIC = Math.log10(LARGEST) / Math.log10(SMALLEST);

type Subject = `${'ours' | 'floor'} of ${(typeof SIZES)[number]}`;

export const statsToday: Benchmark = {
  name: 'stats-today',
  about:
    '`/stats today` sent, until the whole answer is at its response URL, in a showroom with that many customers of five revisits each: a hundred guests a day, so the more customers, the longer ago was the first. Floor: the bare SQL of the counts of the day on the same file, in a process without a bot. Growth: the largest beside the smallest.',
  async run(ground) {
    const subjects = {} as Record<Subject, () => Promise<number>>;
    for (const size of SIZES) Object.assign(subjects, await aShowroomOf(ground, size));
    const took = await figuresInRounds(subjects, ROUNDS);
    const figures = (subject: Subject, share: number) =>
      took[subject].map((round) => percentile(round, share));
    const row = (size: (typeof SIZES)[number], name: string, share: number): Row =>
      besideFloor({
        work: `/stats today of ${size} customers, ${name}`,
        unit: 'ms',
        floor: figures(`floor of ${size}`, share),
        ours: figures(`ours of ${size}`, share),
        ...(size === LARGEST && name === 'p99' && { aim: { atMost: P99_MS, of: 'ours' } }),
      });
    return [
      ...SIZES.flatMap((size) => [row(size, 'p50', 0.5), row(size, 'p99', 0.99)]),
      besideFloor({
        work: `/stats today of ${LARGEST} customers beside ${SMALLEST}, p50`,
        unit: 'ms',
        floor: figures(`ours of ${SMALLEST}`, 0.5),
        ours: figures(`ours of ${LARGEST}`, 0.5),
        aim: { atMost: LOGARITHMIC },
      }),
    ];
  },
};

async function aShowroomOf({ folder, slack, start }: Ground, size: (typeof SIZES)[number]) {
  const big = bigDatabase(size);
  const file = aCopyOf(big, folder);
  sealDatabase(file);
  const { port } = await start('showroom', file, 'http', String(big.now.getTime()));
  const count = theCounts(big.file, showroomDay(big.now, SHOWROOM.timeZone));
  const told = `Enquiries: ${count().enquiries}`;
  return {
    [`floor of ${size}`]: async () => {
      const from = performance.now();
      count();
      return performance.now() - from;
    },
    [`ours of ${size}`]: async () => {
      const answer = slack.nextCall('response');
      const [{ sentAt }, { at, body }] = await Promise.all([
        slack.send(port, command('/stats', big.slackId('manager'), 'today')),
        answer,
      ]);
      if (!body.includes(told)) throw new Error(`these are not the numbers: ${body.slice(0, 300)}`);
      return at - sentAt;
    },
  };
}

/** What a day has brought, and what is due on it. */
function theCounts(file: string, day: string) {
  const db = new SqliteDatabase(file, { readonly: true });
  const enquiries = db
    .prepare<[string], number>(
      "select count(*) from customers where showroom_id = 1 and registered_day = ? and status <> 'returned'",
    )
    .pluck();
  const confirmed = db.prepare<[string, string]>(
    'select count(*), sum(units) from outcomes where showroom_id = 1 and kind = ? and confirmed_day = ?',
  );
  const due = db.prepare<[string]>(
    "select owner_id, next_revisit_day, count(*) from customers where showroom_id = 1 and status = 'active' and next_revisit_day <= ? group by 1, 2",
  );
  return () => ({
    enquiries: enquiries.get(day),
    outcomes: ['won', 'lost', 'invalid'].map((kind) => confirmed.get(kind, day)),
    due: due.all(day),
  });
}
