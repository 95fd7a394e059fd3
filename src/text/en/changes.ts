import { UNDO_DAYS, type UndoRefusal } from '../../domain/merge.js';
import { plural } from './format.js';

const cannotUndo: Record<UndoRefusal, string> = {
  'undone-already': 'This merge has been undone already.',
  'too-late': `A merge can be undone for ${UNDO_DAYS} days. This one is older.`,
  'merged-again': 'The entry has been merged again since. Undo that merge first.',
};

/** The journal of the showroom itself. Who did it is written before each sentence. */
export const changes = {
  title: 'Last changes',
  none: 'Nothing has been changed yet.',
  undo: 'Undo',
  undoQuestion: 'Everybody who followed and is still there goes back to the old entry.',
  undone: (from: string, into: string, customers: number) =>
    `✅ ${from} is an entry of its own again; ${plural(customers, 'customer')} came back from ${into}.`,
  cannotUndo,

  setUp: 'the showroom was set up',
  closed: 'closed the showroom',
  reopened: 'opened the showroom again',

  lists: {
    added: (list: string, names: string) => `added to ${list}: ${names}`,
    broughtBack: (list: string, names: string) => `brought back in ${list}: ${names}`,
    renamed: (list: string, from: string, to: string) => `renamed in ${list}: ${from} → ${to}`,
    movedAfter: (list: string, name: string, after: string) => `moved in ${list}: ${name}, after ${after}`,
    movedToTop: (list: string, name: string) => `moved in ${list}: ${name}, to the top`,
    retired: (list: string, name: string) => `retired in ${list}: ${name}`,
    merged: (list: string, from: string, into: string, customers: number) =>
      `merged in ${list}: ${from} into ${into}, ${plural(customers, 'customer')}`,
    undone: (list: string, from: string, into: string, customers: number) =>
      `undid the merge in ${list} of ${from} into ${into}, ${plural(customers, 'customer')}`,
    described: (list: string, name: string) => `wrote details in ${list}: ${name}`,
    undescribed: (list: string, name: string) => `emptied the details in ${list}: ${name}`,
  },

  fields: {
    added: (field: string) => `added the own field ${field}`,
    changed: (from: string, to: string) => `changed an own field: ${from} → ${to}`,
    ordered: (names: string) => `put the own fields in order: ${names}`,
    retired: (name: string) => `retired the own field ${name}`,
    broughtBack: (name: string) => `brought back the own field ${name}`,
  },

  levels: {
    added: (level: string) => `added the level ${level}`,
    changed: (from: string, to: string) => `changed a level: ${from} → ${to}`,
    ordered: (codes: string) => `put the levels in order: ${codes}`,
    retired: (level: string) => `retired the level ${level}`,
    broughtBack: (level: string) => `brought back the level ${level}`,
    switched: (preset: string) => `switched the levels to ${preset}`,
    move: (from: string, to: string, customers: number) =>
      `${from} → ${to}, ${plural(customers, 'customer')}`,
    daysMoved: (customers: number) => `revisit days of ${plural(customers, 'customer')} moved`,
  },

  staff: {
    added: (name: string, roles: string) => `added ${name} to the staff: ${roles}`,
    status: (name: string, from: string, to: string) => `changed the status of ${name}: ${from} → ${to}`,
    roles: (name: string, from: string, to: string) => `changed the roles of ${name}: ${from} → ${to}`,
    language: (name: string, to: string) => `changed the language of ${name}: ${to}`,
    moved: (name: string, from: string, to: string) => `moved ${name} from ${from} to ${to}`,
    declined: (name: string) => `declined that ${name} joins`,
    deactivated: (name: string) => `${name}’s Slack account was deactivated`,
    handedOver: (from: string, shares: string) => `handed over customers of ${from}: ${shares}`,
  },

  setting: (what: string, before: string, after: string) => `changed “${what}”: ${before} → ${after}`,
  quietFrom: 'Quiet hours from',
  quietUntil: 'Quiet hours until',
  on: 'on',
  off: 'off',
  nothing: '–',
};
