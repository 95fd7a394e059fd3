import { join } from 'node:path';
import { slackId } from '../../support/a-showroom.js';
import { type Benchmark, besideFloor, type Ground } from '../benchmark.js';
import { inRounds } from '../load/rounds.js';
import { search } from '../load/slack-payloads.js';
import { aDatabase } from '../showrooms/long-lists.js';

const WARM = { warmUp: 100, rounds: 5, samples: 50 };
/** Each is a program that has just been started. */
const FIRST = { warmUp: 0, rounds: 3, samples: 1 };
const ENTRIES = 5_000;
/** As many as Slack takes. */
const OPTIONS = 100;

/** Each fits more entries than are shown. */
const QUERIES = { text: '星越', pinyin: 'xingyue', initials: 'xy' };
const WAYS = ['text', 'pinyin', 'initials'] as const;

export const searchList: Benchmark = {
  name: 'search-list',
  about: `A \`block_suggestion\` sent, until its ${OPTIONS} options are there, in a list of ${ENTRIES}. First: the first request after the program's start. Floor: bare Bolt acknowledges ${OPTIONS} options that stand ready.`,
  async run(ground) {
    const file = join(ground.folder, 'a-long-list.db');
    aDatabase(file, ENTRIES);
    const inNewProcess = (script: string, args: string[], query: string) => async () => {
      const server = await ground.start(script, ...args);
      const took = await find(ground, server.port, query);
      await server.stop();
      return took;
    };
    const ours = (query: string) => inNewProcess('showroom', [file], query);
    const first = await inRounds(
      {
        floor: inNewProcess('bare-bolt', [], QUERIES.text),
        text: ours(QUERIES.text),
        pinyin: ours(QUERIES.pinyin),
        initials: ours(QUERIES.initials),
      },
      FIRST,
    );
    const floor = await ground.start('bare-bolt');
    const bot = await ground.start('showroom', file);
    const warm = await inRounds(
      {
        floor: () => find(ground, floor.port, QUERIES.text),
        text: () => find(ground, bot.port, QUERIES.text),
        pinyin: () => find(ground, bot.port, QUERIES.pinyin),
        initials: () => find(ground, bot.port, QUERIES.initials),
      },
      WARM,
    );
    const rows = (when: string, took: typeof warm) =>
      WAYS.map((way) =>
        besideFloor({
          work: `search of ${ENTRIES} by ${way}, ${when}`,
          unit: 'ms',
          floor: took.floor,
          ours: took[way],
        }),
      );
    return [...rows('first', first), ...rows('warm', warm)];
  },
};

async function find({ slack }: Ground, port: number, query: string): Promise<number> {
  const { sentAt, acknowledgedAt, body } = await slack.send(
    port,
    search('search-desiredModel', query, slackId('rep')),
  );
  const { options } = JSON.parse(body) as { options: unknown[] };
  if (options.length !== OPTIONS) throw new Error(`${query} found ${options.length} entries`);
  return acknowledgedAt - sentAt;
}
