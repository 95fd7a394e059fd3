import type { ApprovalKind } from '../domain/approval.js';
import type { CardAction, Status } from '../domain/customer.js';
import { LONGEST_NAME, LONGEST_NOTE } from '../domain/field.js';
import type { HealthProblem, HealthStatus } from '../domain/health.js';
import type { Language } from '../domain/language.js';
import type { LevelPreset } from '../domain/level.js';
import type { OutcomeKind } from '../domain/outcome.js';
import type { Way } from '../domain/revisit.js';
import type { PeriodName } from '../domain/statistics.js';
import { baseData } from './en/base-data.js';
import { changes } from './en/changes.js';
import { choices } from './en/choices.js';
import { clock } from './en/clock.js';
import { entryDetails } from './en/entry-details.js';
import { errors } from './en/errors.js';
import { firstDay } from './en/first-day.js';
import { format, plural } from './en/format.js';
import { handOver } from './en/hand-over.js';
import { imports } from './en/imports.js';
import { levels } from './en/levels.js';
import { ownFields } from './en/own-fields.js';
import { presets } from './en/presets.js';
import { settings } from './en/settings.js';
import { showrooms } from './en/showrooms.js';
import { staff } from './en/staff.js';

const { number, day } = format;

const status: Record<Status, string> = {
  registered: 'Waiting for audit',
  returned: 'Sent back',
  active: 'Active',
  'won-pending': 'Won, to be confirmed',
  'lost-pending': 'Closing, to be confirmed',
  won: 'Won',
  lost: 'Lost',
  invalid: 'Invalid',
  pooled: 'In the pool',
};

const ways: Record<Way, string> = {
  phone: 'Phone call',
  message: 'Message',
  'showroom-visit': 'Showroom visit',
  'test-drive': 'Test drive',
  'home-visit': 'Home visit',
};

const outcomes: Record<OutcomeKind, string> = { won: 'Won', lost: 'Lost', invalid: 'Invalid' };

const cardActions: Record<CardAction, string> = {
  revisit: 'Log revisit',
  won: 'Won',
  lost: 'Lost',
  invalid: 'Invalid',
  correct: 'Correct and resubmit',
  claim: 'Claim',
  'hand-over': 'Hand over',
};

/** How a manager's request is called, and what its two buttons say. */
const approval: Record<ApprovalKind, { title: string; approve: string; return: string }> = {
  audit: { title: 'New registration to audit', approve: 'Approve', return: 'Send back' },
  won: { title: 'Won: please confirm', approve: 'Confirm', return: 'Return' },
  lost: { title: 'Lost: please confirm', approve: 'Confirm', return: 'Return' },
  invalid: { title: 'Invalid: please confirm', approve: 'Confirm', return: 'Return' },
};

const approved: Record<ApprovalKind, string> = {
  audit: 'Registration approved',
  won: 'Won confirmed',
  lost: 'Lost confirmed',
  invalid: 'Invalid confirmed',
};

const returned: Record<ApprovalKind, string> = {
  audit: 'Registration sent back',
  won: 'Won returned',
  lost: 'Lost returned',
  invalid: 'Invalid returned',
};

const periods: Record<PeriodName, string> = {
  today: 'Today',
  yesterday: 'Yesterday',
  week: 'This week',
  month: 'This month',
  day: 'Day',
};

export const en = {
  language: 'en' as Language,
  locale: 'en-GB',
  format,
  errors,
  presets,
  baseData,
  changes,
  choices,
  entryDetails,
  levels,
  ownFields,
  imports,
  staff,
  handOver,
  settings,
  showrooms,
  clock,
  firstDay,
  status,
  ways,
  outcomes,

  fields: {
    name: 'Name',
    phone: 'Phone',
    noPhone: 'No phone',
    source: 'Source',
    level: 'Level',
    desiredModels: 'Desired models',
    focusPoints: 'Focus points',
    industry: 'Industry',
    attire: 'Attire',
    competitorModels: 'Competitor models',
    referenceCompetitors: 'Reference competitors',
    testDrive: 'Test drive',
    budget: 'Budget',
    note: 'Note',
    status: 'Status',
    owner: 'Owner',
    registered: 'Registered',
    lastContact: 'Last contact',
    nextRevisit: 'Next revisit',
    previous: 'Earlier file',
    following: 'Continued as',
    units: 'Units',
    price: 'Price',
    model: 'Model',
    orderDay: 'Order day',
    deliveryDay: 'Delivery day',
    reason: 'Reason',
    competitor: 'Competitor model',
  },
  hints: {
    longestNote: `At most ${number(LONGEST_NOTE)} characters.`,
    attire: 'So that colleagues recognise a guest who left no name.',
    wholeUnits: (currency: string) => `In whole ${currency}.`,
  },
  labelled: (label: string, value: string) => `${label}: ${value}`,
  choose: 'Choose',
  chooseSeveral: 'Choose any',
  none: '–',
  cancel: 'Cancel',
  close: 'Close',
  send: 'Send',

  register: {
    title: 'Register a customer',
    submit: 'Register',
    nameHint: `A name, or how to recognise the guest. At most ${LONGEST_NAME} characters.`,
    phoneHint: (longest: number) =>
      `As the guest says it, with + for a number from abroad. At most ${longest} characters.`,
    leftNoPhone: 'Left no phone',
    testDriveToday: 'Test drive today',
    phoneOnFile: (onFile: { owner: string; since: string; level: string; number: string }) =>
      `Already on file: ${onFile.number}, with ${onFile.owner} since ${onFile.since}, level ${onFile.level}.`,
    done: (customer: { name: string; number: string }) =>
      `✅ ${customer.name} is on file as *${customer.number}* and goes to your manager for audit.`,
    noManager: 'No manager is active at the moment: the registration waits until there is one.',
    previous: (previous: string) => `Welcome back: the earlier file ${previous} is linked.`,
  },

  correct: {
    title: 'Correct registration',
    submit: 'Resubmit',
    done: (customer: { name: string; number: string }) =>
      `✅ ${customer.name} (${customer.number}) goes to your manager again.`,
  },

  approval: {
    ...approval,
    by: (who: string, when: string) => `Requested by ${who}, ${when}`,
    approved: (kind: ApprovalKind, who: string, when: string) => `✅ ${approved[kind]} by ${who}, ${when}`,
    returned: (kind: ApprovalKind, who: string, when: string) => `↩️ ${returned[kind]} by ${who}, ${when}`,
    approvedNow: (kind: ApprovalKind, customer: string) => `✅ ${approved[kind]}: ${customer}.`,
    returnedTo: (customer: string) => `↩️ ${customer} goes back to the rep with your reason.`,
    reason: (reason: string) => `Reason: ${reason}`,
    reasonTitle: { audit: 'Send back', outcome: 'Return' },
    reasonLabel: 'What should the rep correct?',
    reasonHint: `The rep reads this. At most ${number(LONGEST_NOTE)} characters.`,
    alreadyDecided: (who: string, when: string) => `${who} has decided this already, ${when}.`,
    short: (kind: ApprovalKind, customer: string) => `${approval[kind].title} · ${customer}`,
    firstRevisit: (due: string) => `First revisit due ${day(due)}.`,
    revisitAgain: (due: string) => `Active again; revisit due ${day(due)}.`,
    congratulations: '🎉 Congratulations!',
    noManager: (customer: string) =>
      `${customer} waits for a manager’s decision, but none is active in the showroom. Until one is back, nobody can decide.`,
    noManagerSettled: (customer: string) => `${customer} has been decided.`,
  },

  revisit: {
    title: 'Log a revisit',
    submit: 'Log',
    customer: 'Which customer?',
    customerHint: 'Name, number or phone. Due ones come first.',
    option: (line: { name: string; number: string; level: string }) =>
      `${line.name} · ${line.number} · ${line.level}`,
    dueOn: (due: string, overdue: number) =>
      overdue > 0 ? `Overdue by ${plural(overdue, 'day')}` : `Due ${day(due)}`,
    way: 'How?',
    reached: 'Did you reach the customer?',
    reachedYes: 'Reached',
    reachedNo: 'Not reached: try again tomorrow',
    said: 'What was said',
    saidHint: `Needed when you reached the customer. At most ${number(LONGEST_NOTE)} characters.`,
    level: 'Level now',
    nextDay: 'Next revisit',
    nextDayHint: (latest: string) => `The level asks for ${day(latest)} at the latest.`,
    nextReason: 'Why later than the level asks for?',
    newInterests: 'New interests',
    nothingDue: 'You have no customers to revisit yet. Register one first, or wait for the audit.',
    done: (customer: string, next: string) => `✅ Revisit of ${customer} logged. Next one due ${day(next)}.`,
    attempt: (customer: string, next: string) =>
      `☎️ Attempt to reach ${customer} logged. Try again on ${day(next)}.`,
  },

  outcome: {
    title: { won: 'Won', lost: 'Lost', invalid: 'Invalid' },
    submit: 'Ask to confirm',
    about: (customer: string) => `${customer}. It counts once a manager has confirmed it.`,
    price: (currency: string) => `Price in ${currency}, all units together`,
    competitorHint: 'Needed for “Bought another brand”.',
    noteHint: `Needed for “Other”. At most ${number(LONGEST_NOTE)} characters.`,
    invalidNote: 'Why is this no prospect?',
    done: (kind: OutcomeKind, customer: string) =>
      `✅ ${customer}: ${outcomes[kind].toLowerCase()}, waiting for your manager to confirm.`,
  },

  claim: {
    done: (customer: string, due: string) => `✅ ${customer} is yours now. Revisit due ${day(due)}.`,
    followed: (current: string) => `This customer has come back since, as ${current}.`,
  },

  customer: {
    usage: (command: string) =>
      `Say whom to look for: \`${command} Wang\`, a number, a phone or its last four digits.`,
    nobody: (query: string) => `Nobody here matches “${query}”.`,
    found: (count: number) => `${plural(count, 'customer')} found. Whom do you mean?`,
    more: 'There are more: type more of the name or number.',
    show: 'Show',
    actions: cardActions,
    pending: {
      audit: 'Waiting for a manager’s audit.',
      won: 'Won: waiting for a manager to confirm.',
      lost: 'Lost: waiting for a manager to confirm.',
      invalid: 'Invalid: waiting for a manager to confirm.',
    } satisfies Record<ApprovalKind, string>,
    timeline: 'Timeline',
    wholeTimeline: 'Whole timeline',
    testDriven: 'Had a test drive',
    noPhone: 'Left no phone',
    noOwner: 'Nobody (in the pool)',
    nextOverdue: (due: string, days: number) => `${day(due)} (overdue by ${plural(days, 'day')})`,
    level: (code: string, name: string) => `${code} · ${name}`,
  },

  happenings: {
    byClock: 'Showroom',
    registered: (level: string, source: string) => `registered, level ${level}, source ${source}`,
    cameBack: (previous: string) => `came back, earlier file ${previous}`,
    resubmitted: (level: string) => `corrected and resubmitted, level ${level}`,
    approved: (kind: ApprovalKind) => approved[kind].toLowerCase(),
    returned: (kind: ApprovalKind, reason: string) => `${returned[kind].toLowerCase()}: ${reason}`,
    revisited: (way: Way, said: string) => [ways[way].toLowerCase(), said].filter(Boolean).join(': '),
    attempted: (way: Way, said: string) =>
      [`${ways[way].toLowerCase()}, not reached`, said].filter(Boolean).join(': '),
    levelChanged: (from: string, to: string) => `level ${from} → ${to}`,
    next: (due: string) => `next revisit ${day(due)}`,
    later: (reason: string) => `later because: ${reason}`,
    proposed: (kind: OutcomeKind, summary: string, note: string) =>
      `proposed ${[outcomes[kind].toLowerCase(), summary, note].filter(Boolean).join(': ')}`,
    pooled: (days: number) => `went to the pool: no contact for more than ${plural(days, 'day')}`,
    claimed: 'claimed from the pool',
    handedOver: (from: string, to: string) => `handed over from ${from} to ${to}`,
    released: (from: string) => `put into the pool, was with ${from}`,
  },

  statistics: {
    title: (showroom: string, when: string) => `${showroom}: ${when}`,
    period: (name: PeriodName, first: string, last: string) =>
      first === last
        ? `${name === 'day' ? '' : `${periods[name]}, `}${format.weekday(first)}`
        : `${periods[name]}, ${day(first)} – ${day(last)}`,
    usage: (command: string) =>
      `Use \`${command} today\`, \`yesterday\`, \`week\`, \`month\` or a date such as \`2026-11-21\`.`,
    enquiries: 'Enquiries',
    won: 'Won',
    lost: 'Lost',
    invalid: 'Invalid',
    wonUnits: (units: number) => `Won (${plural(units, 'unit')})`,
    andMore: (count: number) => `and ${number(count)} more`,
    due: 'Due today',
    overdue: 'Overdue',
    dueLine: (rep: string, due: number, overdue: number) =>
      `${rep}: ${number(due)} due, ${number(overdue)} overdue`,
    nothingDue: 'No revisits due.',
    deals: (month: string, units: number) => `Deals in ${month}: ${plural(units, 'unit')}`,
    noDeals: (month: string) => `No deals confirmed in ${month} yet.`,
    byIndustry: 'Deals by industry',
    byFocusPoint: 'Deals by focus point',
    unitsAxis: 'Units',
    notNoted: 'Not noted',
    focusPointNote:
      'A deal counts under each of its customer’s focus points, so these may add up to more than the units.',
    otherBars: 'Others',
    share: 'Share to channel',
    shareQuestion: 'Everybody in this channel will see these numbers and the customers’ names.',
    shared: (who: string) => `Shared by ${who}`,
    rates: {
      capture: 'Capture rate',
      testDrive: 'Test-drive rate',
      secondVisit: 'Second-visit rate',
      conversion: 'Conversion (won in the period)',
      lostClarity: 'Lost clarity',
      punctuality: 'Revisit punctuality',
    },
    rate: (name: string, share: string, numerator: number, denominator: number) =>
      `${name}: ${share} (${number(numerator)} of ${number(denominator)})`,
  },

  digest: {
    title: (when: string) => `On the floor: ${when}`,
    late: (time: string) => `Late today: I was not running at ${time}.`,
    yesterday: 'Yesterday',
    month: (month: string, isOver: boolean) => (isOver ? month : `${month} so far`),
    numbers: (n: { enquiries: number; won: number; units: number; lost: number }) =>
      `${plural(n.enquiries, 'enquiry', 'enquiries')} · ${number(n.won)} won (${plural(n.units, 'unit')}) · ${number(n.lost)} lost`,
    due: (due: number, overdue: number) =>
      `Today: ${plural(due, 'revisit')} due, ${number(overdue)} overdue. Each rep’s list is in the thread.`,
    nothingDue: 'No revisits due today.',
    pooled: (count: number) => `${plural(count, 'customer')} in the pool, free to claim from my Home tab.`,
    pooledFromYou: (count: number) =>
      `${plural(count, 'customer')} of yours went to the pool: nobody had contacted them for too long.`,
    chart: 'Last 14 days',
    customers: 'Customers',
    rep: (mention: string, due: number, overdue: number) =>
      `${mention}: ${number(due)} due today, ${number(overdue)} overdue`,
    columns: { name: 'Name', level: 'Level', lastContact: 'Last contact', overdue: 'Days overdue' },
    listTitle: (when: string) => `Your revisits for ${when}`,
    allDone: 'All done. 👏',
    line: (line: { name: string; number: string; level: string; phone: string }) =>
      `*${line.name}* · ${line.number} · ${line.level} · ${line.phone}`,
    lineDue: (lastContact: string, overdue: number) =>
      overdue > 0
        ? `⚠️ Overdue by ${plural(overdue, 'day')} · last contact ${day(lastContact)}`
        : `Due today · last contact ${day(lastContact)}`,
    rest: (count: number) => `and ${number(count)} more`,
    seeAll: 'See all',
    posted: (channel: string) => `The digest is on its way to ${channel}.`,
    quiet: (until: string) =>
      `These are quiet hours: I post no digest before ${until}. Please ask again then.`,
  },

  paging: {
    newer: 'Previous',
    older: 'Next',
    page: (page: number, pages: number) => `Page ${number(page)} of ${number(pages)}`,
  },

  home: {
    hello: (name: string) => `Hello, ${name}`,
    register: 'Register a customer',
    logRevisit: 'Log a revisit',
    waiting: 'Your customers',
    nothingWaits: 'No customer waits for you today. Enjoy your coffee. ☕',
    returned: 'Sent back to you',
    due: (due: number, overdue: number) => `Revisits: ${number(due)} due today, ${number(overdue)} overdue`,
    month: 'Your month so far',
    decisions: (count: number) => `${plural(count, 'decision')} for you`,
    moreDecisions: (count: number) => `and ${number(count)} more`,
    noDecisions: 'No decisions wait for you.',
    overdue: 'Overdue by rep',
    overdueLine: (rep: string, overdue: number) => `${rep}: ${number(overdue)} overdue`,
    nobodyOverdue: 'Nobody is behind. 👏',
    pooled: (count: number) => `${plural(count, 'customer')} in the pool, free to claim.`,
    statistics: 'Today’s numbers',
  },

  setUp: {
    title: 'Set up the showroom',
    submit: 'Open showroom',
    name: 'Showroom’s name',
    code: 'Code',
    codeHint: 'Two to six letters or digits; customer numbers begin with it, such as BJ-0042.',
    teamChannel: 'Team channel',
    teamChannelHint: 'The morning digest is posted here. Invite the bot to it.',
    timeZone: 'Time zone',
    language: 'Language of the channel',
    languages: { en: 'English', 'zh-CN': '简体中文' },
    country: 'Country',
    countryHint: 'For phone numbers and the currency.',
    levelPreset: 'Levels',
    presets: {
      HABC: 'H 7 days, A 30, B 90, C later',
      ABCD: 'A 90 days, B 180, C 365, D no plan',
    } satisfies Record<LevelPreset, string>,
    managers: 'Managers',
    managersHint: 'They audit registrations and confirm outcomes.',
    reps: 'Reps',
    executives: 'Executives',
    executivesHint: 'They see the numbers, not the phones.',
    desiredModels: 'Models you sell',
    competitorModels: 'Competitor models',
    nameHint: `At most ${LONGEST_NAME} characters.`,
    oneALine: `One a line, each of at most ${LONGEST_NAME} characters.`,
    done: (showroom: string, register: string) =>
      `✅ ${showroom} is open. Your team can now use \`${register}\` for every walk-in.`,
    already: (showroom: string) => `${showroom} is set up already.`,
    adminsOnly: 'Only an admin of this Slack workspace can set up the showroom.',
  },

  gate: {
    noShowroom: (command: string) =>
      `The showroom is not set up yet. An admin of this Slack workspace can do it with \`${command} setup\`.`,
    stranger: (managers: string) =>
      `You are not on the showroom’s staff yet, so I cannot help you here. Please ask ${managers}.`,
    strangerAlone:
      'You are not on the showroom’s staff yet, and it has no manager to ask. Please ask an admin.',
  },

  refusals: {
    'not-allowed': 'Your role does not allow this, or the customer is not yours. Ask your manager.',
    'wrong-status':
      'This is no longer possible: the customer has moved on meanwhile. Look the customer up again.',
    'not-found': 'This can no longer be found. Look the customer up again.',
    'own-request': 'You cannot decide your own request. Another manager has it too.',
  },

  pool: {
    title: 'The pool',
    count: (count: number) => `${plural(count, 'customer')} without an owner. Who claims one first keeps it.`,
    since: (pooled: string, lastContact: string) =>
      `In the pool since ${day(pooled)} · last contact ${day(lastContact)}`,
  },

  help: {
    title: 'What you can do here',
    register: 'register a walk-in',
    revisit: 'log a revisit',
    customer: 'find a customer: name, number, phone or its last four digits',
    stats: 'the numbers: `today`, `yesterday`, `week`, `month` or a date',
    digest: 'post the morning digest now',
    levels: 'customer levels: names, intervals, protection',
    'base-data': 'the lists that the forms choose from: add, rename, order, retire, merge',
    changes: 'who changed what in lists, levels, staff and settings, and when',
    settings: 'how the showroom works: opening times, digest, channel, quiet hours, time zone',
    showrooms: 'open, rename or close showrooms',
    import: 'take base data out as a table, and bring it in',
    status: 'how the bot is doing: version, database, last backup, what waits to be said',
    fields: 'your own questions on the registration form',
    staff: 'the staff: add people, change roles, leave and return',
    language: 'choose in which language I speak to you',
    'hand-over': 'give somebody’s customers to others',
    help: 'this list',
    home: 'Open my Home tab to see what waits for you.',
    unknown: (word: string) => `I do not know “${word}”.`,
  },

  statusReport: {
    title: 'How I am doing',
    health: {
      ok: '🟢 All is well.',
      degraded: '🟡 I work, but somebody should look:',
      failing: '🔴 I cannot work properly:',
    } satisfies Record<HealthStatus, string>,
    problems: {
      'database-not-writable': 'My database cannot be written. Run `showroom doctor` on the server.',
      'slack-away': 'I have lost the connection with Slack.',
      'slack-connection-missing': 'One of my two connections with Slack is missing; it usually comes back.',
      'notifications-late': 'Messages wait longer than ten minutes: Slack may be slow or refuse them.',
      'notifications-parked': 'Some messages cannot be delivered; the admins were told why.',
      'backup-old': 'The last backup is older than a day.',
    } satisfies Record<HealthProblem, string>,
    connection: 'Connection with Slack',
    connections: (open: number, wanted: number) => `${number(open)} of ${number(wanted)} open`,
    overHttp: 'Over HTTPS',
    version: 'Version',
    versions: (program: string, node: string) => `Showroom ${program}, Node ${node}`,
    database: 'Database',
    lastBackup: 'Last backup',
    backupAge: (when: string, hours: number) => `${when} (${plural(hours, 'hour')} ago)`,
    noBackup: 'None yet',
    lastDigest: 'Last digest',
    notifications: 'Notifications',
    notificationCounts: (waiting: number, parked: number) =>
      `${number(waiting)} waiting, ${number(parked)} undeliverable`,
    more: 'On the server, `showroom doctor` checks everything and says what to do; `showroom backup` makes a backup.',
  },

  welcome: (register: string) =>
    `👋 Hello! From now on every walk-in is registered here with \`${register}\`. Your manager audits it, I remind you of the revisits every morning, and the numbers come by themselves.`,

  trouble: {
    unexpected: (reference: string) =>
      `Something went wrong on my side, and it has been noted as *${reference}*. Nothing was half-saved. Please try again; if it happens again, tell your admin the reference.`,
    storage: (reference: string) =>
      `Nothing was saved: my storage has a problem, noted as *${reference}*. Please tell your admin. Admin: run \`showroom doctor\` on the server, it says what to do.`,
    delivery: (channel: string, remedy: string) => `I could not post in ${channel}. ${remedy}`,
    deliveryToPerson: (name: string, remedy: string) => `I could not write to ${name}. ${remedy}`,
    backupFailed: 'Last night’s backup failed. Look at the disk and the log, then run `showroom backup`.',
    remedies: {
      not_in_channel:
        'Invite me there: open the channel and type `/invite` with my name. What I could not post today follows by itself.',
      channel_not_found:
        'The channel is gone, or private and I am not in it. If it is private, open it and type `/invite` with my name.',
      is_archived: 'The channel is archived: open it and choose “Unarchive”.',
      user_disabled:
        'The Slack account is deactivated. Activate it again, or see who takes over what waits for them.',
      user_not_found: 'Slack no longer knows the account. See who takes over what waits for them.',
      other: (code: string) => `The reason is \`${code}\`: look it up in my log, or ask whoever runs me.`,
    },
  },
};

export type Text = typeof en;
