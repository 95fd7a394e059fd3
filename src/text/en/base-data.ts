import type { List } from '../../domain/base-data.js';
import type { MergeRefusal, RetireRefusal } from '../../domain/entry-rules.js';
import { LONGEST_NAME } from '../../domain/field.js';
import { UNDO_DAYS } from '../../domain/merge.js';
import { format, plural } from './format.js';

const { number } = format;

const lists: Record<List, string> = {
  source: 'Sources',
  desiredModel: 'Desired models',
  focusPoint: 'Focus points',
  industry: 'Industries',
  attire: 'Attire',
  competitorModel: 'Competitor models',
  referenceCompetitor: 'Reference competitors',
  lostReason: 'Lost reasons',
};

const kept: Record<RetireRefusal, string> = {
  'has-code': 'Forms and rates depend on this entry, so it stays. You can rename it.',
  'last-in-use': 'This is the last one in use, and the forms need at least one. Add another first.',
};

const cannotMerge: Record<MergeRefusal, string> = {
  'has-code': 'Forms and rates depend on this entry, so it stays. Others can be merged into it.',
  'same-entry': 'That is the entry itself. Choose another one.',
  'not-a-choice': 'That one is no longer in use. Choose another one.',
};

export const baseData = {
  title: 'Base data',
  lists,
  size: (inUse: number, retired: number) =>
    `${number(inUse)} in use${retired > 0 ? ` · ${number(retired)} retired` : ''}`,
  open: 'Open',
  allLists: 'All lists',
  gone: 'This entry is no longer there. Open the list again.',

  search: 'Search',
  partOfName: 'Part of a name',
  views: { use: 'In use', order: 'Change the order', retired: 'Retired' },
  found: (matching: number) => `${plural(matching, 'entry', 'entries')} found`,
  nothing: 'Nothing here.',
  customers: (count: number) => plural(count, 'customer'),
  deals: (count: number) => plural(count, 'deal'),
  losses: (count: number) => plural(count, 'loss', 'losses'),
  unused: 'Not used yet',
  fixed: 'always in the list',

  acts: {
    details: 'Details',
    rename: 'Rename',
    merge: 'Merge into another',
    retire: 'Retire',
    back: 'Bring back',
    up: 'Move up',
    down: 'Move down',
    after: 'Move after …',
  },

  add: 'Add entries',
  addSubmit: 'Add',
  names: 'Names',
  namesHint: `One a line; paste as many as you like. At most ${LONGEST_NAME} characters each.`,
  added: (count: number) => `✅ ${number(count)} added.`,
  broughtBack: (count: number, names: string) =>
    `${number(count)} ${count === 1 ? 'was' : 'were'} retired and brought back: ${names}`,
  there: (count: number, names: string) =>
    `${number(count)} ${count === 1 ? 'was' : 'were'} already in the list: ${names}`,
  repeated: (count: number, names: string) =>
    `${number(count)} ${count === 1 ? 'was' : 'were'} pasted more than once and counted once: ${names}`,
  tooLong: (count: number, names: string) =>
    `${number(count)} too long, so not added (at most ${LONGEST_NAME} characters): ${names}`,
  more: (names: string, count: number) => `${names} and ${number(count)} more`,

  renameTitle: 'Rename',
  renameSubmit: 'Rename',
  name: 'Name',
  renameHint: 'Customers, statistics and forms say the new name. Timelines keep the old one.',
  renamed: (name: string) => `✅ It is called ${name} now.`,
  taken: (name: string) => `There is “${name}” already. Choose another name, or merge the two entries.`,
  takenByRetired: (name: string) =>
    `A retired entry is called “${name}”. Bring that one back and merge the two, or choose another name.`,

  moveTitle: 'Move',
  moveSubmit: 'Move',
  after: 'After which entry?',
  afterHint: 'Leave this empty to move it to the top.',
  noPlace: 'Choose another entry that is in use.',
  moved: (name: string) => `✅ ${name} has moved.`,

  retired: (name: string) => `✅ ${name} is retired: new forms leave it out, old cards keep it.`,
  cameBack: (name: string) => `✅ ${name} is back in the forms.`,
  kept,

  mergeTitle: 'Merge two entries',
  next: 'Next',
  mergeSubmit: 'Merge',
  into: 'Into which entry?',
  intoHint: 'Its name stays. You confirm in the next step.',
  aboutToMerge: (from: string, into: string) => `Merge *${from}* into *${into}*?`,
  follows: (customers: number) =>
    customers === 0
      ? 'No customer is on it.'
      : `${plural(customers, 'customer')} will follow, each with a line in the timeline. The totals stay the same.`,
  mergeUndoable: `Nobody can choose the first one afterwards. You can undo the merge for ${UNDO_DAYS} days under “Last changes”.`,
  mergeDone: (from: string, into: string, customers: number) =>
    `✅ ${from} is now ${into}; ${plural(customers, 'customer')} followed.`,
  cannotMerge,
  /** In a customer's timeline. */
  merged: (list: string, from: string, into: string) => `${list}: ${from} merged into ${into}`,
  mergeUndone: (list: string, from: string, into: string) => `${list}: ${into} is ${from} again`,
};
