import { not, type SQL, sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { ApprovalKind, ApprovalStatus } from '../domain/approval.js';
import { type EntryCode, type EntryDetails, LISTS, type List } from '../domain/base-data.js';
import type { ShowroomDay, Weekday } from '../domain/calendar.js';
import type { Change } from '../domain/change.js';
import { OPEN_STATUSES, STATUSES, type Status } from '../domain/customer.js';
import { IMPORT_STATUSES, type ImportStatus } from '../domain/import.js';
import { JOIN_STATUSES, type JoinStatus } from '../domain/join-request.js';
import type { Happening } from '../domain/journal.js';
import type { Language } from '../domain/language.js';
import { MERGE_PLACES, type MergePlace } from '../domain/merge.js';
import type { NotificationKind } from '../domain/notification.js';
import { OUTCOMES, type OutcomeKind } from '../domain/outcome.js';
import { OWN_FIELD_KINDS, type OwnFieldKind } from '../domain/own-field.js';
import type { CountryCode } from '../domain/phone.js';
import { WAYS, type Way } from '../domain/revisit.js';
import type { Job } from '../domain/schedule.js';
import { DEFAULT_REMINDER_HOURS, DEFAULT_SETTINGS, type DirectMessageRoles } from '../domain/settings.js';
import { ROLES, type Role, STAFF_STATUSES, type StaffStatus } from '../domain/staff.js';

/** Constraints repeat the domain's rules, so that a bug cannot break them. No cascades: nothing is ever deleted. */
export const oneOf = (column: AnySQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;

/**
 * A word of the domain's, written out: for one that is bound, SQLite uses no partial index, and where it is compared with
 * what such an index holds, the whole statement is planned anew at each run.
 */
export const is = <Word extends string>(column: AnySQLiteColumn<{ data: Word }>, word: NoInfer<Word>): SQL =>
  sql`${column} = ${sql.raw(`'${word}'`)}`;

const id = () => integer('id').primaryKey();
const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });
const flag = (name: string) => integer(name, { mode: 'boolean' });

export const showrooms = sqliteTable('showrooms', {
  id: id(),
  code: text('code').notNull().unique(),
  name: text('name').notNull(),
  teamChannel: text('team_channel').notNull(),
  timeZone: text('time_zone').notNull(),
  language: text('language').$type<Language>().notNull(),
  country: text('country').$type<CountryCode>().notNull(),
  currency: text('currency').notNull(),
  digestTime: text('digest_time').notNull(),
  /** Null: no summary in the evening. */
  summaryTime: text('summary_time'),
  opensAt: text('opens_at').notNull().default(DEFAULT_SETTINGS.opensAt),
  closesAt: text('closes_at').notNull().default(DEFAULT_SETTINGS.closesAt),
  workingDays: text('working_days', { mode: 'json' })
    .$type<Weekday[]>()
    .notNull()
    .default(DEFAULT_SETTINGS.workingDays),
  closingDays: text('closing_days', { mode: 'json' })
    .$type<ShowroomDay[]>()
    .notNull()
    .default(DEFAULT_SETTINGS.closingDays),
  skipClosedDays: flag('skip_closed_days').notNull().default(DEFAULT_SETTINGS.skipClosedDays),
  /** Null: nobody is reminded. */
  reminderHours: integer('reminder_hours').default(DEFAULT_REMINDER_HOURS),
  quietFrom: text('quiet_from'),
  quietUntil: text('quiet_until'),
  directMessages: text('direct_messages', { mode: 'json' })
    .$type<DirectMessageRoles>()
    .notNull()
    .default(DEFAULT_SETTINGS.directMessages),
  usesAttire: flag('uses_attire').notNull().default(DEFAULT_SETTINGS.usesAttire),
  /** Since when the showroom is closed for good: its customers stay readable. */
  closedAt: instant('closed_at'),
  /** Running number of the last customer. */
  lastSequence: integer('last_sequence').notNull().default(0),
  createdAt: instant('created_at').notNull(),
});

const showroomId = () =>
  integer('showroom_id')
    .notNull()
    .references(() => showrooms.id);

export const staff = sqliteTable(
  'staff',
  {
    id: id(),
    showroomId: showroomId(),
    slackUserId: text('slack_user_id').notNull().unique(),
    name: text('name').notNull(),
    status: text('status').$type<StaffStatus>().notNull().default('active'),
    /** Null: as Slack says. */
    language: text('language').$type<Language>(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check('staff_status', oneOf(t.status, STAFF_STATUSES)),
    index('staff_by_showroom').on(t.showroomId),
  ],
);

export const staffRoles = sqliteTable(
  'staff_roles',
  {
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    role: text('role').$type<Role>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.staffId, t.role] }), check('staff_roles_role', oneOf(t.role, ROLES))],
);

/** Somebody who uses the bot without being on the staff asks to join. */
export const joinRequests = sqliteTable(
  'join_requests',
  {
    id: id(),
    showroomId: showroomId(),
    slackUserId: text('slack_user_id').notNull(),
    name: text('name').notNull(),
    status: text('status').$type<JoinStatus>().notNull(),
    requestedAt: instant('requested_at').notNull(),
    decidedById: integer('decided_by_id').references(() => staff.id),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    check('join_requests_status', oneOf(t.status, JOIN_STATUSES)),
    check('join_requests_decided', sql`(${t.decidedAt} is null) = (${t.status} = 'pending')`),
    uniqueIndex('join_requests_one_pending').on(t.slackUserId).where(sql`${t.status} = 'pending'`),
  ],
);

export const levels = sqliteTable(
  'levels',
  {
    id: id(),
    showroomId: showroomId(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    windowDays: integer('window_days'),
    intervalDays: integer('interval_days').notNull(),
    protectionDays: integer('protection_days').notNull(),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    uniqueIndex('levels_code_in_use').on(t.showroomId, t.code).where(sql`${t.retiredAt} is null`),
    check('levels_interval', sql`${t.intervalDays} > 0 and ${t.protectionDays} >= ${t.intervalDays}`),
  ],
);

export const entries = sqliteTable(
  'entries',
  {
    id: id(),
    showroomId: showroomId(),
    list: text('list').$type<List>().notNull(),
    name: text('name').notNull(),
    code: text('code').$type<EntryCode>(),
    /** What else is known of it: a competitor's dossier, a model's trim and price. */
    details: text('details', { mode: 'json' }).$type<EntryDetails>(),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    uniqueIndex('entries_name').on(t.showroomId, t.list, t.name),
    index('entries_in_use').on(t.showroomId, t.list, t.position, t.id).where(sql`${t.retiredAt} is null`),
    check('entries_list', oneOf(t.list, LISTS)),
  ],
);

/** Two entries made one; what followed is kept, so that it can be undone. */
export const merges = sqliteTable('merges', {
  id: id(),
  showroomId: showroomId(),
  fromId: integer('from_id')
    .notNull()
    .references(() => entries.id),
  intoId: integer('into_id')
    .notNull()
    .references(() => entries.id),
  /** Whether the entry that went had been retired before. */
  wasRetired: flag('was_retired').notNull(),
  staffId: integer('staff_id')
    .notNull()
    .references(() => staff.id),
  at: instant('at').notNull(),
  undoneAt: instant('undone_at'),
});

/** One row that followed a merge: `rowId` is a customer's or an outcome's, by `place`. */
export const mergeMoves = sqliteTable(
  'merge_moves',
  {
    mergeId: integer('merge_id')
      .notNull()
      .references(() => merges.id),
    place: text('place').$type<MergePlace>().notNull(),
    rowId: integer('row_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mergeId, t.place, t.rowId] }),
    check('merge_moves_place', oneOf(t.place, MERGE_PLACES)),
  ],
);

/** A file of base data: checked first, then imported, and perhaps undone. */
export const imports = sqliteTable(
  'imports',
  {
    id: id(),
    showroomId: showroomId(),
    staffId: integer('staff_id').references(() => staff.id),
    fileName: text('file_name').notNull(),
    status: text('status').$type<ImportStatus>().notNull(),
    /** What the file asks for, as it was read. */
    rows: text('rows', { mode: 'json' }).$type<unknown>().notNull(),
    /** What undoing it takes. */
    undo: text('undo', { mode: 'json' }).$type<unknown>(),
    checkedAt: instant('checked_at').notNull(),
    importedAt: instant('imported_at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [check('imports_status', oneOf(t.status, IMPORT_STATUSES))],
);

export const customers = sqliteTable(
  'customers',
  {
    id: id(),
    showroomId: showroomId(),
    number: text('number').notNull().unique(),
    name: text('name').notNull(),
    phone: text('phone'),
    /** Last four digits, which people remember. */
    phoneTail: text('phone_tail').generatedAlwaysAs(sql`substr(phone, -4)`, { mode: 'stored' }),
    ownerId: integer('owner_id').references(() => staff.id),
    status: text('status').$type<Status>().notNull(),
    levelId: integer('level_id')
      .notNull()
      .references(() => levels.id),
    sourceId: integer('source_id')
      .notNull()
      .references(() => entries.id),
    industryId: integer('industry_id').references(() => entries.id),
    attireId: integer('attire_id').references(() => entries.id),
    budget: integer('budget'),
    note: text('note').notNull(),
    testDrive: flag('test_drive').notNull(),
    registeredById: integer('registered_by_id')
      .notNull()
      .references(() => staff.id),
    registeredAt: instant('registered_at').notNull(),
    registeredDay: text('registered_day').notNull(),
    lastContactDay: text('last_contact_day').notNull(),
    /** First showroom visit on a later day than the registration. */
    secondVisitDay: text('second_visit_day'),
    nextRevisitDay: text('next_revisit_day'),
    previousId: integer('previous_id').references((): AnySQLiteColumn => customers.id),
  },
  (t) => [
    check('customers_status', oneOf(t.status, STATUSES)),
    check('customers_owner', sql`(${t.ownerId} is null) = (${t.status} = 'pooled')`),
    check('customers_revisit', sql`(${t.nextRevisitDay} is not null) = (${t.status} = 'active')`),
    // By its last digits first, so that these lead to it, too.
    uniqueIndex('customers_open_phone')
      .on(t.showroomId, t.phoneTail, t.phone)
      .where(oneOf(t.status, OPEN_STATUSES)),
    index('customers_closed_phone')
      .on(t.showroomId, t.phoneTail, t.phone)
      .where(not(oneOf(t.status, OPEN_STATUSES))),
    // With the name, so that a search by part of one reads the newest first, and none of the table.
    index('customers_by_registered_day').on(t.showroomId, t.registeredDay, t.name),
    index('customers_with_digits')
      .on(t.showroomId, t.registeredDay, t.name)
      .where(sql`${t.name} glob '*[0-9]*'`),
    index('customers_by_second_visit')
      .on(t.showroomId, t.secondVisitDay)
      .where(sql`${t.secondVisitDay} is not null`),
    index('customers_due').on(t.showroomId, t.nextRevisitDay).where(sql`${t.status} = 'active'`),
    index('customers_pooled').on(t.showroomId, t.levelId).where(sql`${t.status} = 'pooled'`),
    // With the level, so that how many of each are open is counted in the index alone.
    index('customers_open')
      .on(t.showroomId, t.ownerId, t.status, t.nextRevisitDay, t.levelId)
      .where(oneOf(t.status, OPEN_STATUSES)),
    index('customers_by_previous').on(t.previousId).where(sql`${t.previousId} is not null`),
    // How often an entry is used is shown beside it, and a merge finds who follows.
    index('customers_by_source').on(t.sourceId),
    index('customers_by_industry').on(t.industryId).where(sql`${t.industryId} is not null`),
    index('customers_by_attire').on(t.attireId).where(sql`${t.attireId} is not null`),
  ],
);

/** Desired models, focus points and competitors of a customer: entries of the lists of which one may have several. */
export const interests = sqliteTable(
  'interests',
  {
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    entryId: integer('entry_id')
      .notNull()
      .references(() => entries.id),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.entryId] }), index('interests_by_entry').on(t.entryId)],
);

/** A question of the showroom's own on the registration form. */
export const ownFields = sqliteTable(
  'own_fields',
  {
    id: id(),
    showroomId: showroomId(),
    name: text('name').notNull(),
    kind: text('kind').$type<OwnFieldKind>().notNull(),
    required: flag('required').notNull(),
    /** What a choice is made from, in order; empty for other kinds. */
    choices: text('choices', { mode: 'json' }).$type<string[]>().notNull(),
    position: integer('position').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    uniqueIndex('own_fields_name_in_use').on(t.showroomId, t.name).where(sql`${t.retiredAt} is null`),
    check('own_fields_kind', oneOf(t.kind, OWN_FIELD_KINDS)),
  ],
);

/** A customer's answer to one of them, as text: days as `YYYY-MM-DD`, numbers with a point. */
export const ownValues = sqliteTable(
  'own_values',
  {
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    fieldId: integer('field_id')
      .notNull()
      .references(() => ownFields.id),
    value: text('value').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.fieldId] }), index('own_values_by_field').on(t.fieldId)],
);

export const revisits = sqliteTable(
  'revisits',
  {
    id: id(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    way: text('way').$type<Way>().notNull(),
    reached: flag('reached').notNull(),
    said: text('said').notNull(),
    levelId: integer('level_id')
      .notNull()
      .references(() => levels.id),
    at: instant('at').notNull(),
    day: text('day').notNull(),
    nextDay: text('next_day').notNull(),
    nextReason: text('next_reason').notNull(),
  },
  (t) => [check('revisits_way', oneOf(t.way, WAYS))],
);

/** A revisit that an owner is to make by a day. Attempts that reach nobody leave it open, and its day as it was. */
export const dues = sqliteTable(
  'dues',
  {
    id: id(),
    showroomId: showroomId(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    staffId: integer('staff_id')
      .notNull()
      .references(() => staff.id),
    dueDay: text('due_day').notNull(),
    /** `missed`: the pool took the customer. */
    status: text('status').$type<'open' | 'done' | 'missed'>().notNull(),
    closedDay: text('closed_day'),
  },
  (t) => [
    check('dues_status', oneOf(t.status, ['open', 'done', 'missed'])),
    check('dues_closed', sql`(${t.closedDay} is null) = (${t.status} = 'open')`),
    uniqueIndex('dues_one_open').on(t.customerId).where(sql`${t.status} = 'open'`),
    index('dues_by_due_day').on(t.showroomId, t.dueDay),
    index('dues_missed').on(t.showroomId, t.closedDay, t.staffId).where(sql`${t.status} = 'missed'`),
    index('dues_missed_by_customer').on(t.customerId).where(sql`${t.status} = 'missed'`),
  ],
);

export const outcomes = sqliteTable(
  'outcomes',
  {
    id: id(),
    showroomId: showroomId(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    kind: text('kind').$type<OutcomeKind>().notNull(),
    status: text('status').$type<'pending' | 'confirmed' | 'returned'>().notNull(),
    proposedById: integer('proposed_by_id')
      .notNull()
      .references(() => staff.id),
    /** The customer's at the proposal, whoever proposed: the outcome is the owner's. */
    ownerId: integer('owner_id')
      .notNull()
      .references(() => staff.id),
    proposedDay: text('proposed_day').notNull(),
    confirmedDay: text('confirmed_day'),
    modelId: integer('model_id').references(() => entries.id),
    units: integer('units'),
    price: integer('price'),
    orderDay: text('order_day'),
    deliveryDay: text('delivery_day'),
    reasonId: integer('reason_id').references(() => entries.id),
    competitorId: integer('competitor_id').references(() => entries.id),
    note: text('note').notNull(),
    /** At the proposal, too: what deals are grouped by stands on the row that is counted. */
    industryId: integer('industry_id').references(() => entries.id),
  },
  (t) => [
    check('outcomes_kind', oneOf(t.kind, OUTCOMES)),
    check('outcomes_status', oneOf(t.status, ['pending', 'confirmed', 'returned'])),
    check('outcomes_confirmed', sql`(${t.confirmedDay} is not null) = (${t.status} = 'confirmed')`),
    check(
      'outcomes_deal',
      sql`${t.kind} <> 'won' or (${t.modelId} is not null and ${t.units} is not null and ${t.units} > 0 and ${t.price} is not null and ${t.orderDay} is not null)`,
    ),
    check('outcomes_loss', sql`${t.kind} <> 'lost' or ${t.reasonId} is not null`),
    uniqueIndex('outcomes_one_standing').on(t.customerId).where(sql`${t.status} <> 'returned'`),
    index('outcomes_by_confirmed_day')
      .on(t.showroomId, t.kind, t.confirmedDay)
      .where(sql`${t.confirmedDay} is not null`),
    index('outcomes_lost').on(t.showroomId, t.proposedDay).where(sql`${t.kind} = 'lost'`),
    // For the same as those of customers by what they name; with all that counts, so that only the index is read.
    index('outcomes_by_model').on(t.modelId, t.kind, t.status).where(sql`${t.modelId} is not null`),
    index('outcomes_by_reason').on(t.reasonId, t.kind, t.status).where(sql`${t.reasonId} is not null`),
    index('outcomes_by_competitor')
      .on(t.competitorId, t.kind, t.status)
      .where(sql`${t.competitorId} is not null`),
    index('outcomes_by_industry').on(t.industryId, t.kind, t.status).where(sql`${t.industryId} is not null`),
  ],
);

export const approvals = sqliteTable(
  'approvals',
  {
    id: id(),
    showroomId: showroomId(),
    kind: text('kind').$type<ApprovalKind>().notNull(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    outcomeId: integer('outcome_id').references(() => outcomes.id),
    status: text('status').$type<ApprovalStatus>().notNull(),
    requestedById: integer('requested_by_id')
      .notNull()
      .references(() => staff.id),
    requestedAt: instant('requested_at').notNull(),
    decidedById: integer('decided_by_id').references(() => staff.id),
    decidedAt: instant('decided_at'),
    reason: text('reason').notNull(),
    /** When the managers were reminded that it waits. */
    remindedAt: instant('reminded_at'),
  },
  (t) => [
    check('approvals_kind', oneOf(t.kind, ['audit', ...OUTCOMES])),
    check('approvals_status', oneOf(t.status, ['pending', 'approved', 'returned'])),
    check('approvals_decided', sql`(${t.decidedAt} is null) = (${t.status} = 'pending')`),
    // Leads to all that wait, too: they are few.
    uniqueIndex('approvals_one_pending').on(t.customerId).where(sql`${t.status} = 'pending'`),
    index('approvals_by_customer').on(t.customerId),
  ],
);

/** Append-only. */
export const journal = sqliteTable(
  'journal',
  {
    id: id(),
    showroomId: showroomId(),
    customerId: integer('customer_id')
      .notNull()
      .references(() => customers.id),
    staffId: integer('staff_id').references(() => staff.id),
    at: instant('at').notNull(),
    happening: text('happening', { mode: 'json' }).$type<Happening>().notNull(),
  },
  (t) => [index('journal_by_customer').on(t.customerId, t.at)],
);

/** Append-only, too: what was changed in the showroom itself. */
export const changes = sqliteTable(
  'changes',
  {
    id: id(),
    showroomId: showroomId(),
    /** Null: nobody on the staff, as the admin of the workspace or the clock. */
    staffId: integer('staff_id').references(() => staff.id),
    at: instant('at').notNull(),
    change: text('change', { mode: 'json' }).$type<Change>().notNull(),
  },
  (t) => [index('changes_by_showroom').on(t.showroomId, t.at)],
);

export const notifications = sqliteTable(
  'notifications',
  {
    id: id(),
    kind: text('kind').$type<NotificationKind>().notNull(),
    showroomId: showroomId(),
    subjectId: integer('subject_id'),
    day: text('day'),
    staffId: integer('staff_id').references(() => staff.id),
    channel: text('channel'),
    /** What is said in one order: a channel's messages, a person's, or a person's Home, which is no message. */
    queue: text('queue').generatedAlwaysAs(
      sql`case when kind = 'home' then 'home ' || staff_id else coalesce(channel, 'staff ' || staff_id) end`,
      { mode: 'virtual' },
    ),
    threadOf: integer('thread_of').references((): AnySQLiteColumn => notifications.id),
    /** `pending`: to be posted, or updated if it stands in Slack already. `parked`: it can never succeed. */
    state: text('state').$type<'pending' | 'delivered' | 'parked'>().notNull(),
    /** Raised with every change of what it tells, so that a change during delivery is told too. */
    revision: integer('revision').notNull().default(0),
    /** A digest made up after its hour. */
    late: flag('late').notNull().default(false),
    attempts: integer('attempts').notNull().default(0),
    /** When Slack was last asked to post it without an answer yet: it may stand there already. */
    attemptedAt: instant('attempted_at'),
    dueAt: instant('due_at').notNull(),
    postedChannel: text('posted_channel'),
    postedTs: text('posted_ts'),
    problem: text('problem'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    check('notifications_state', oneOf(t.state, ['pending', 'delivered', 'parked'])),
    check('notifications_recipient', sql`(${t.staffId} is null) <> (${t.channel} is null)`),
    uniqueIndex('notifications_one_home').on(t.staffId).where(sql`${t.kind} = 'home'`),
    index('notifications_due').on(t.dueAt).where(sql`${t.state} = 'pending'`),
    index('notifications_parked').on(t.showroomId, t.kind).where(sql`${t.state} = 'parked'`),
    index('notifications_by_queue').on(t.queue, t.dueAt).where(sql`${t.state} = 'pending'`),
    index('notifications_digests').on(t.showroomId).where(sql`${t.kind} = 'digest'`),
    index('notifications_by_subject').on(t.kind, t.subjectId).where(sql`${t.subjectId} is not null`),
  ],
);

/**
 * The token of a form or a command, so that the same one delivered twice counts once. Made `without rowid`, of which the
 * schema cannot tell: a token is written in one place, not in a table and its index.
 */
export const submissions = sqliteTable('submissions', {
  token: text('token').primaryKey(),
  customerId: integer('customer_id').references(() => customers.id),
  at: instant('at').notNull(),
});

/** A job is done once in a showroom's day, whatever restarts. */
export const jobRuns = sqliteTable(
  'job_runs',
  {
    job: text('job').$type<Job>().notNull(),
    showroomId: showroomId(),
    day: text('day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.job, t.showroomId, t.day] })],
);
