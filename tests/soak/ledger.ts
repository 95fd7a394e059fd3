import type { Happening } from '../../src/domain/journal.js';
import type { House } from '../support/a-showroom.js';

/** What Slack showed as done: customers by name, and what was done to them. */
export type Act = 'registered' | 'approved' | 'revisited' | 'proposed' | 'confirmed';
export type Ledger = { name: string; act: Act }[];

export interface Account {
  acknowledged: number;
  found: number;
  /** Acknowledged acts that are missing, or there more than once. */
  wrong: string[];
  /** Files that contradict themselves. */
  halves: string[];
}

const IN_JOURNAL: Record<Act, (happening: Happening) => boolean> = {
  registered: ({ kind }) => kind === 'registered',
  approved: (happening) => happening.kind === 'approved' && happening.approval === 'audit',
  revisited: ({ kind }) => kind === 'revisited',
  proposed: ({ kind }) => kind === 'proposed',
  confirmed: (happening) => happening.kind === 'approved' && happening.approval === 'won',
};

type Row = { name: string; status: string; happening: string | null };

/** Holds the ledger against the database: everything acknowledged is there exactly once, and nothing by halves. */
export function settle(db: House['db'], ledger: Ledger): Account {
  const client = db.$client;
  const rows = client
    .prepare<[], Row>(
      'select c.name, c.status, j.happening from customers c left join journal j on j.customer_id = c.id',
    )
    .all();
  const happenings = (name: string): Happening[] =>
    rows.filter((row) => row.name === name && row.happening).map((row) => JSON.parse(row.happening ?? ''));
  const counted = ledger.map(({ name, act }) => ({
    act: `${act} ${name}`,
    times: happenings(name).filter(IN_JOURNAL[act]).length,
  }));
  const wrong = counted.filter(({ times }) => times !== 1).map(({ act, times }) => `${act}: ${times} times`);
  return {
    acknowledged: ledger.length,
    found: counted.filter(({ times }) => times > 0).length,
    wrong,
    halves: HALVES.flatMap(([what, sql]) =>
      client
        .prepare<[], string>(sql)
        .pluck()
        .all()
        .map((name) => `${what}: ${name}`),
    ),
  };
}

/** What one transaction writes together is never found apart. */
const HALVES: [what: string, sql: string][] = [
  ['a file twice', 'select name from customers group by name having count(*) > 1'],
  [
    'waiting without a request',
    `select name from customers c where status in ('registered', 'won-pending', 'lost-pending')
       and not exists (select 1 from approvals a where a.customer_id = c.id and a.status = 'pending')`,
  ],
  [
    'a request that nobody was told of',
    `select c.name from approvals a join customers c on c.id = a.customer_id
       where not exists (select 1 from notifications n where n.kind = 'approval-request' and n.subject_id = a.id)`,
  ],
  [
    'won without a confirmed outcome',
    `select name from customers c where status = 'won'
       and not exists (select 1 from outcomes o where o.customer_id = c.id and o.status = 'confirmed')`,
  ],
  [
    'a file without its registration in the journal',
    `select name from customers c where not exists (select 1 from journal j where j.customer_id = c.id)`,
  ],
];
