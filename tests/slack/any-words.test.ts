import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_NAME, LONGEST_NOTE } from '../../src/domain/field.js';
import {
  approvals,
  customers,
  entries,
  journal,
  levels,
  notifications,
  outcomes,
  ownFields,
  ownValues,
  staff,
} from '../../src/store/schema.js';
import { WORDED_SCENES } from './payloads/scenes.js';
import { aStage, play, type Stage } from './payloads/stage.js';
import { ORDINARY } from './payloads/wording.js';

/** Anything that a form takes: all of Unicode, and more often what Slack or a cut could stumble over. */
const typed = (longest: number) =>
  fc
    .oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: longest }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest }),
      fc.string({
        unit: fc.constantFrom(
          '&',
          '<',
          '>',
          '*',
          '`',
          '!',
          '@',
          '|',
          ' ',
          '\n',
          '宽',
          '👨‍👩‍👧',
          '\u200B',
          '\u0301',
          'a',
        ),
        minLength: 1,
        maxLength: longest,
        size: 'max',
      }),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '' && text.length <= longest);

interface Words {
  name: string;
  note: string;
  /** How long the lists of base data are. */
  entriesInUse: number;
}

/** Everything on file gets other words, and is to be said again. */
function reword({ db, house }: Stage, { name, note, entriesInUse }: Words) {
  db.update(customers).set({ name, note }).run();
  db.update(staff).set({ name }).run();
  db.update(levels).set({ name }).run();
  db.update(outcomes).set({ note }).run();
  db.update(ownFields)
    .set({ name: sql`${name} || ${ownFields.id}` })
    .run();
  db.update(ownFields)
    .set({ choices: [name, `${name} 2`] })
    .where(sql`kind = 'choice'`)
    .run();
  db.update(ownValues)
    .set({ value: name })
    .where(sql`${ownValues.fieldId} in (select id from own_fields where kind in ('text', 'choice'))`)
    .run();
  db.update(approvals).set({ reason: note }).where(sql`status = 'returned'`).run();
  db.update(entries)
    .set({
      name: sql`${name} || ${entries.id}`,
      retiredAt: sql`case when ${entries.position} < ${entriesInUse} then null else 1 end`,
    })
    .run();
  db.update(journal)
    .set({
      happening: sql`json_set(happening, '$.said', ${note}, '$.reason', ${note}, '$.note', ${note}, '$.nextReason', ${note}, '$.source', ${name})`,
    })
    .run();
  db.update(notifications)
    .set({ state: 'pending', dueAt: house.clock.now() })
    .where(sql`id in (select max(id) from notifications group by kind, subject_id % 12)`)
    .run();
}

test('whatever people type and whatever the lists hold, Slack takes what the bot says, and none of it comes alive', async () => {
  const stage = await aStage(ORDINARY, 'en');
  await stage.as('manager').openHome();
  await stage.as('rep').openHome();
  await stage.as('manager').command('showroom', 'digest');
  await stage.bench.deliver();
  const words = fc.record({
    name: typed(LONGEST_NAME - 4),
    note: typed(LONGEST_NOTE),
    entriesInUse: fc.constantFrom(0, 1, 99, 100, 101, 110),
  });
  await fc.assert(
    fc.asyncProperty(words, async (chosen) => {
      stage.bench.sent.length = 0;
      reword(stage, chosen);
      expect(await play(WORDED_SCENES, stage)).toEqual([]);
    }),
    { numRuns: 30 },
  );
}, 90_000);
