import { LONGEST_NAME } from '../../domain/field.js';
import { LONGEST_LEVEL_CODE } from '../../domain/level.js';
import { format, plural } from './format.js';

const { number, day } = format;

export const levels = {
  title: 'Levels',
  intro: 'How soon a customer will buy, and so how often to revisit. Forms offer the levels in this order.',
  window: (days: number) => `buys within ${plural(days, 'day')}`,
  noWindow: 'no purchase in sight',
  every: (days: number) => `revisit every ${plural(days, 'day')}`,
  protectedFor: (days: number) => `protected for ${plural(days, 'day')}`,
  customers: (count: number) => plural(count, 'customer'),
  noCustomers: 'no customers',
  isRetired: 'retired',
  retiredChoice: (code: string, name: string) => `${code} · ${name} (retired)`,

  add: 'Add level',
  edit: (code: string) => `Edit ${code}`,
  up: (code: string) => `Move ${code} up`,
  down: (code: string) => `Move ${code} down`,
  retire: (code: string) => `Retire ${code}`,
  bringBack: 'Bring back',

  addTitle: 'New level',
  editTitle: 'Edit level',
  save: 'Save',
  fields: {
    code: 'Code',
    name: 'Name',
    windowDays: 'Buys within how many days?',
    intervalDays: 'Revisit every how many days?',
    protectionDays: 'Protected for how many days?',
  },
  hints: {
    code: `At most ${LONGEST_LEVEL_CODE} characters, as short as H or A.`,
    name: `At most ${LONGEST_NAME} characters.`,
    windowDays: 'Leave it empty if no purchase is in sight.',
    intervalDays: 'Counted from the last contact.',
    protectionDays:
      'So long after the last contact an owner keeps the customer; then it goes to the pool. A shorter time takes nobody away at once: it counts from the next morning.',
  },

  duesTitle: 'Days already set',
  newInterval: (code: string, from: number, to: number) =>
    `From now on *${code}* asks for a revisit every ${plural(to, 'day')}; until now it was every ${plural(from, 'day')}.`,
  dues: 'Revisit days already set',
  leaveDues: 'Leave them as they are',
  moveDues: (count: number) => `Move them: ${plural(count, 'customer')}`,
  duesHint:
    'Days that follow from the level are counted anew from the last contact, never before today. What is overdue stays overdue. First revisits, days with a reason of the rep’s own, and days agreed sooner that the new interval still allows stay, too.',

  added: (code: string) => `✅ *${code}* is added.`,
  saved: (code: string) => `✅ *${code}* is saved.`,
  savedAndMoved: (code: string, moved: number) =>
    `✅ *${code}* is saved, and the revisit days of ${plural(moved, 'customer')} have moved.`,
  retired: (code: string) =>
    `✅ *${code}* is retired: new forms no longer offer it. Whoever has it keeps it.`,
  broughtBack: (code: string) => `✅ *${code}* is in use again, after the others.`,
  last: 'This is the only level in use, and forms need one. Add another one first.',
  gone: 'Somebody has changed the levels meanwhile. This is how they are now.',
  codeInUse: (code: string) =>
    `*${code}* cannot come back: another level in use has this code. Give that one another code first.`,
  tooMany: (code: string) => `*${code}* cannot come back: too many levels are in use. Retire one first.`,

  inSettings: 'How often to revisit, and which preset (HABC, ABCD)',
  switch: 'Switch preset',
  switchTitle: 'Switch preset',
  switchSubmit: 'Switch',
  switchIntro:
    'The present levels are retired and those of the preset come in their place. Say where the customers of each go: those with open files and those in the pool. Closed files keep the level they had.',
  preset: 'Preset',
  goesTo: (level: string, customers: number) => `${level}: ${plural(customers, 'customer')} to`,
  switchedTo: (customers: number, moved: number) =>
    `✅ The levels are switched: ${plural(customers, 'customer')} changed level. ${moved === 0 ? 'Revisit days stay as they were' : `The revisit days of ${number(moved)} of them have moved`}.`,

  /** In a customer's timeline. */
  dueMoved: (level: string, from: string) =>
    `level ${level} has another interval; revisit was due ${day(from)}`,
  switched: (from: string, to: string) => `new levels in the showroom: ${from} → ${to}`,
};
