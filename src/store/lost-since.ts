import { databaseProblem } from './database-problem.js';
import { readDatabase } from './read-database.js';

/** How many rows of each there were. */
export interface Lost {
  customers: number;
  revisits: number;
  outcomes: number;
  journal: number;
}

/** A row is the same when it has the same number and was made at the same time: numbers are given anew after a restore. */
const MADE: Record<keyof Lost, string> = {
  customers: 'registered_at',
  revisits: 'at',
  outcomes: 'proposed_day',
  journal: 'at',
};

/** What `before` holds and `after` does not; undefined when `before` cannot be read. */
export function countLost(before: string, after: string): Lost | undefined {
  try {
    return readDatabase(before, (client) => {
      client.prepare('attach database ? as restored').run(after);
      const count = (table: keyof Lost): number =>
        Number(
          client
            .prepare(
              `select count(*) from main.${table} as gone where not exists (select 1 from restored.${table} as kept where kept.id = gone.id and kept.${MADE[table]} = gone.${MADE[table]})`,
            )
            .pluck()
            .get(),
        );
      return {
        customers: count('customers'),
        revisits: count('revisits'),
        outcomes: count('outcomes'),
        journal: count('journal'),
      };
    });
  } catch (error) {
    const unreadable =
      databaseProblem(error) ?? (error instanceof Error && /no such (table|column)/.test(error.message));
    if (unreadable) return undefined;
    throw error;
  }
}
