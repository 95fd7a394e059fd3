/** Where copies come from. Each row is copied once for each `span` of time, on each `floor`. */
export interface Template {
  /** As which the file with the template is attached. */
  from: 'past' | 'live';
  /** Ids of staff who stand on one floor only. */
  reps: readonly number[];
  /** The first day of which the next copy tells what the showroom as a whole was told. */
  until: string;
  /** What an id, or a reference to one, is in the copy. */
  idIn: (table: string, id: string, floor?: string) => string;
}

/** Each floor has reps of its own, and all have their managers in common. */
export const REPS_A_FLOOR = 100;

export const staffIn = ({ reps }: Template, staffId: string): string =>
  `iif(${staffId} in (${reps.join(', ')}), ${staffId} + floor.n * ${REPS_A_FLOOR}, ${staffId})`;

/** How rows are copied, beyond what all tables have: other ids, other staff, and everything at another time. */
interface Copied {
  /** What is the same on every floor, of `t` as it is in the template. */
  inSpan?: Record<string, string>;
  /** What differs from floor to floor, of `t` with its days moved. */
  onFloor?: (template: Template) => Record<string, string>;
  /** Of the template: the customer whom a row is about. It is left out with them. */
  customer?: (template: Template) => string;
  /** Rows about nobody that are copied, too. */
  besides?: (template: Template) => string;
}

const TOLD_DAY = `(t.happening ->> 'nextRevisitDay')`;
const OF_APPROVALS = `t.kind in ('approval-request', 'approval-decided')`;

/** What grows with every customer. */
export const COPIED: Record<string, Copied> = {
  customers: {
    customer: () => 't.id',
    onFloor: ({ idIn }) => ({
      number: `(select code from showrooms) || printf('-%04d', ${idIn('customers', 't.id')})`,
      // A step through all numbers of a prefix that shares no factor with them: each phone is another.
      phone: `substr(t.phone, 1, 6) || printf('%08d', ${idIn('customers', 't.id')} * 7919 % 100000000)`,
    }),
  },
  interests: {},
  revisits: {},
  dues: {},
  outcomes: {},
  approvals: {},
  journal: {
    inSpan: {
      happening: `coalesce(replace(t.happening, ${TOLD_DAY}, date(${TOLD_DAY}, span.days)), t.happening)`,
    },
  },
  submissions: {
    onFloor: ({ from }) => ({ token: `printf('${from}-%d-%d-%s', t.span, floor.n, t.token)` }),
  },
  notifications: {
    customer: ({ from }) =>
      `iif(${OF_APPROVALS}, (select customer_id from ${from}.approvals where id = t.subject_id), null)`,
    // One digest tells the whole showroom's day, and below it each rep has a part and a list.
    besides: ({ until }) =>
      `t.template_day < '${until}' and (t.kind = 'digest' and floor.n = 0 or t.kind in ('digest-rep', 'due-list'))`,
    inSpan: { state: `'delivered'`, template_day: 't.day' },
    onFloor: (template) => ({
      subject_id: `iif(${OF_APPROVALS}, ${template.idIn('approvals', 't.subject_id')}, ${staffIn(template, 't.subject_id')})`,
      thread_of: template.idIn('notifications', 't.thread_of', '0'),
      posted_channel: `coalesce(t.channel, 'D' || ${staffIn(template, 't.staff_id')})`,
      posted_ts: `printf('%d.%06d', t.created_at / 1000, t.id)`,
    }),
  },
};
