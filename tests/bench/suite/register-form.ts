import { join } from 'node:path';
import { slackId } from '../../support/a-showroom.js';
import { type Benchmark, besideFloor, type Ground } from '../benchmark.js';
import { inRounds } from '../load/rounds.js';
import { command } from '../load/slack-payloads.js';
import { aDatabase } from '../showrooms/long-lists.js';

const ROUNDS = { warmUp: 300, rounds: 7, samples: 100 };
const SHORT = 20;
const LONG = 5_000;

export const registerForm: Benchmark = {
  name: 'register-form',
  about:
    '`/register` sent, until the whole `views.open` is there: one person at a time, whose name Slack has told already. Every list of the form has that many entries. Floor: bare Bolt acknowledges and opens an empty modal.',
  async run(ground) {
    const floor = await ground.start('bare-bolt');
    const short = await aShowroomWith(ground, SHORT);
    const long = await aShowroomWith(ground, LONG);
    const took = await inRounds(
      {
        floor: () => open(ground, floor.port, /"Empty"/),
        short: () => open(ground, short.port, /"register"(?!.*"external_select")/s),
        long: () => open(ground, long.port, /"register".*"external_select"/s),
      },
      ROUNDS,
    );
    const row = (work: string, ours: number[], atMost: number) =>
      besideFloor({ work, unit: 'ms', floor: took.floor, ours, aim: { atMost } });
    return [
      row(`/register to views.open, lists of ${SHORT}`, took.short, 2),
      row(`/register to views.open, lists of ${LONG}`, took.long, 3),
    ];
  },
};

async function aShowroomWith({ folder, start }: Ground, entries: number) {
  const file = join(folder, `lists-of-${entries}.db`);
  aDatabase(file, entries);
  return start('showroom', file);
}

/** How long it took until the view was there; an answer that is not the form would be quicker, and mean nothing. */
async function open({ slack }: Ground, port: number, expected: RegExp): Promise<number> {
  const opened = slack.nextCall('views.open');
  const [{ sentAt }, { at, body }] = await Promise.all([
    slack.send(port, command('/register', slackId('rep'))),
    opened,
  ]);
  const view = new URLSearchParams(body).get('view') ?? '';
  if (!expected.test(view)) throw new Error(`this is not the modal: ${view.slice(0, 200)}`);
  return at - sentAt;
}
