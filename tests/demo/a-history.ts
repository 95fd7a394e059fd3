import { onTestFinished } from 'vitest';
import { type HistoryOptions, makeHistory } from '../../src/demo/make-history.js';
import { showroomDay } from '../../src/domain/calendar.js';
import { createCustomerLines } from '../../src/store/customer-lines.js';
import { openDatabase } from '../../src/store/open-database.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { en } from '../../src/text/en.js';

type Options = Partial<HistoryOptions> & { now: Date };

/** The demo's history in memory, with questions to it in SQL. */
export function aHistory(options: Options) {
  const db = openDatabase(':memory:');
  makeHistory({ db }, { teamChannel: 'C0SALES', words: en.presets, ...options });
  const [showroom] = createShowroomStore(db).all();
  if (!showroom) throw new Error('no showroom was opened');
  const today = showroomDay(options.now, showroom.timeZone);

  return {
    db,
    showroom,
    today,
    rows: (sql: string, ...values: (string | number)[]) =>
      db.$client.prepare<unknown[], Record<string, string | number | null>>(sql).all(...values),
    count: (sql: string, ...values: (string | number)[]) =>
      db.$client
        .prepare<unknown[], number>(`select count(*) ${sql}`)
        .pluck()
        .get(...values),
    dueByRep: () => createCustomerLines(db, showroom.id).dueByRep(today),
    close: () => {
      db.close();
    },
  };
}

export type History = ReturnType<typeof aHistory>;

/** The same, closed when the test ends. */
export function aPassingHistory(options: Options): History {
  const history = aHistory(options);
  onTestFinished(history.close);
  return history;
}
