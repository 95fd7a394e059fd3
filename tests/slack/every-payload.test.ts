import { describe, expect, test } from 'vitest';
import { NOTIFICATION_KINDS } from '../../src/domain/notification.js';
import type { Database } from '../../src/store/open-database.js';
import { notifications } from '../../src/store/schema.js';
import { onLongWays, plannedAnew, watchStatements } from '../support/statements.js';
import type { Bench } from './payloads/bench.js';
import { controlsOf, type Payload } from './payloads/payload.js';
import { OPENING_SCENES } from './payloads/scenes/opening.js';
import { SCENES } from './payloads/scenes.js';
import { anEmptyStage, aStage, play } from './payloads/stage.js';
import { ESCAPED, INVISIBLE, ORDINARY, PARSED, SCRIPTS, WIDE } from './payloads/wording.js';

/** Each is a showroom of its own; the machine may be busy with others. */
const PATIENCE_MS = 90_000;

describe('Slack takes everything the bot says and shows, and nothing typed comes alive', () => {
  test.each([
    { wording: ORDINARY, language: 'zh-CN' },
    { wording: ESCAPED, language: 'en' },
    { wording: ESCAPED, language: 'zh-CN' },
    { wording: WIDE, language: 'zh-CN' },
    { wording: PARSED, language: 'en' },
    { wording: SCRIPTS, language: 'zh-CN' },
    { wording: INVISIBLE, language: 'en' },
  ] as const)(
    'where everything is called by $wording.title, in $language',
    async ({ wording, language }) => {
      expect(await play(OPENING_SCENES, await anEmptyStage(wording, language))).toEqual([]);
      expect(await play(SCENES, await aStage(wording, language))).toEqual([]);
    },
    PATIENCE_MS,
  );

  test(
    'and no listener, kind of notification or button is left out, and none goes through all there ever was',
    async () => {
      const [empty, busy] = [await anEmptyStage(ORDINARY, 'en'), await aStage(ORDINARY, 'en')];
      const statements = watchStatements(busy.db.$client);
      expect(await play(OPENING_SCENES, empty)).toEqual([]);
      expect(await play(SCENES, busy)).toEqual([]);
      const run = statements.stop();
      expect(onLongWays(busy.db.$client, run)).toEqual([]);
      expect(plannedAnew(busy.db.$client, run)).toEqual([]);

      const unheard = busy.bench.listeners.unheard();
      expect(empty.bench.listeners.unheard().filter((one) => unheard.includes(one))).toEqual([]);
      expect(kindsSaid(empty.db, busy.db)).toEqual(new Set(NOTIFICATION_KINDS));
      expect([...empty.bench.sent, ...busy.bench.sent].flatMap(unanswered(busy.bench))).toEqual([]);
    },
    PATIENCE_MS,
  );
});

const kindsSaid = (...databases: Database[]) =>
  new Set(
    databases
      .flatMap((db) => db.select().from(notifications).all())
      .filter(({ state, kind, postedTs }) => state === 'delivered' && (postedTs !== null || kind === 'home'))
      .map(({ kind }) => kind),
  );

/** What a person could press, choose, search or send in without anybody listening. */
const unanswered =
  ({ listeners }: Bench) =>
  (sent: Payload): string[] => {
    const { callback_id: form, submit } = sent.content;
    const dead = controlsOf(sent).filter(
      ({ actionId, tells, searches }) =>
        (tells && !listeners.listensTo.click(actionId)) ||
        (searches && !listeners.listensTo.search(actionId)),
    );
    return [
      ...(submit && !listeners.listensTo.form(String(form)) ? [String(form)] : []),
      ...dead.map(({ actionId }) => actionId),
    ];
  };
