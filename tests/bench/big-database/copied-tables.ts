/** Copies are numbered in the order of time: each template row `t` once for each `span.n`, on each `floor.n`. */
export interface Template {
  /** As which the file with the template is attached. */
  from: 'past' | 'live';
  /** The highest id of each table in it. */
  highest: (table: string) => number;
  /** The id in the copy before the first, which is less than nothing where the first copies are left out. */
  before: (table: string) => number;
  floors: number;
  /** Ids of staff who stand on one floor only. */
  reps: readonly number[];
  /** The first day of which another copy tells what the showroom as a whole was told. */
  until: string;
}

/** The id's in the copy. */
export const idIn = (template: Template, table: string, column: string, floor = 'floor.n'): string =>
  `(${template.before(table)} + (span.n * ${template.highest(table)} + ${column} - 1) * ${template.floors} + ${floor} + 1)`;

/** Each floor has reps of its own, and all have their managers in common. */
export const REPS_A_FLOOR = 100;

interface Copied {
  /** What is other in the copy; all other columns are as they are. */
  columns: (template: Template) => Record<string, string>;
  /** The customer whom a row is about: it is left out with them. */
  customer: string;
  /** Rows about nobody, on this condition. */
  besides?: (template: Template) => string;
}

const day = (column: string) => ({ [column]: `date(t.${column}, span.days)` });
const instant = (column: string) => ({ [column]: `t.${column} - span.ms` });
const staffIn = ({ reps }: Template, column: string) =>
  `iif(${column} in (${reps.join(', ')}), ${column} + floor.n * ${REPS_A_FLOOR}, ${column})`;
const staff = (template: Template, column: string) => ({ [column]: staffIn(template, `t.${column}`) });
const id = (template: Template, table: string, column = 'id') => ({
  [column]: idIn(template, table, `t.${column}`),
});
const customer = (template: Template) => id(template, 'customers', 'customer_id');

/** Only the first of these floors tells what is of the whole showroom, and each what is of its reps. */
const OF_THE_DAY = `t.kind = 'digest' and floor.n = 0 or t.kind in ('digest-rep', 'due-list')`;
const OF_APPROVALS = `t.kind in ('approval-request', 'approval-decided')`;

/** What grows with every customer, and how rows of it are copied. */
export const COPIED: Record<string, Copied> = {
  customers: {
    customer: 't.id',
    columns: (template) => ({
      ...id(template, 'customers'),
      number: `(select code from live.showrooms) || printf('-%04d', ${idIn(template, 'customers', 't.id')})`,
      // A step through all numbers of a prefix that shares no factor with them: each phone is another.
      phone: `substr(t.phone, 1, 6) || printf('%08d', ${idIn(template, 'customers', 't.id')} * 7919 % 100000000)`,
      ...staff(template, 'owner_id'),
      ...staff(template, 'registered_by_id'),
      ...instant('registered_at'),
      ...day('registered_day'),
      ...day('last_contact_day'),
      ...day('second_visit_day'),
      ...day('next_revisit_day'),
      ...id(template, 'customers', 'previous_id'),
    }),
  },
  interests: { customer: 't.customer_id', columns: customer },
  revisits: {
    customer: 't.customer_id',
    columns: (template) => ({
      ...id(template, 'revisits'),
      ...customer(template),
      ...staff(template, 'staff_id'),
      ...instant('at'),
      ...day('day'),
      ...day('next_day'),
    }),
  },
  dues: {
    customer: 't.customer_id',
    columns: (template) => ({
      ...id(template, 'dues'),
      ...customer(template),
      ...staff(template, 'staff_id'),
      ...day('due_day'),
      ...day('closed_day'),
    }),
  },
  outcomes: {
    customer: 't.customer_id',
    columns: (template) => ({
      ...id(template, 'outcomes'),
      ...customer(template),
      ...staff(template, 'proposed_by_id'),
      ...staff(template, 'owner_id'),
      ...day('proposed_day'),
      ...day('confirmed_day'),
      ...day('order_day'),
      ...day('delivery_day'),
    }),
  },
  approvals: {
    customer: 't.customer_id',
    columns: (template) => ({
      ...id(template, 'approvals'),
      ...customer(template),
      ...id(template, 'outcomes', 'outcome_id'),
      ...staff(template, 'requested_by_id'),
      ...instant('requested_at'),
      ...staff(template, 'decided_by_id'),
      ...instant('decided_at'),
      ...instant('reminded_at'),
    }),
  },
  journal: {
    customer: 't.customer_id',
    columns: (template) => ({
      ...id(template, 'journal'),
      ...customer(template),
      ...staff(template, 'staff_id'),
      ...instant('at'),
      happening: `coalesce(replace(t.happening, ${TOLD_DAY}, date(${TOLD_DAY}, span.days)), t.happening)`,
    }),
  },
  submissions: {
    customer: 't.customer_id',
    columns: (template) => ({
      token: `printf('history-%010d', ${idIn(template, 'submissions', 't.rowid')})`,
      ...customer(template),
      ...instant('at'),
    }),
  },
  notifications: {
    customer: `iif(${OF_APPROVALS}, (select customer_id from approvals where id = t.subject_id), null)`,
    besides: ({ until }) => `t.day < '${until}' and (${OF_THE_DAY})`,
    columns: (template) => ({
      ...id(template, 'notifications'),
      subject_id: `iif(${OF_APPROVALS}, ${idIn(template, 'approvals', 't.subject_id')}, ${staffIn(template, 't.subject_id')})`,
      ...day('day'),
      ...staff(template, 'staff_id'),
      thread_of: idIn(template, 'notifications', 't.thread_of', '0'),
      state: `'delivered'`,
      ...instant('attempted_at'),
      ...instant('due_at'),
      posted_channel: `coalesce(t.channel, 'D' || ${staffIn(template, 't.staff_id')})`,
      posted_ts: `printf('%d.%06d', (t.created_at - span.ms) / 1000, t.id)`,
      ...instant('created_at'),
    }),
  },
};

const TOLD_DAY = `(t.happening ->> 'nextRevisitDay')`;
