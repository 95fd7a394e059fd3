import type { HandOverWay } from '../../domain/hand-over.js';
import type { Role, StaffStatus } from '../../domain/staff.js';
import { format, plural } from './format.js';

const { number } = format;

/** By what somebody is to the showroom now. */
const gone: Record<StaffStatus, (name: string) => string> = {
  left: (name) => `${name} has left`,
  'on-leave': (name) => `${name} is on leave`,
  active: (name) => `Customers of ${name}`,
};

const ways: Record<HandOverWay, string> = {
  spread: 'Spread by load',
  one: 'To one colleague',
  pool: 'Into the pool',
};

const missing: Record<Role, string> = {
  manager:
    '⚠️ The showroom has no active manager now: nobody can audit, confirm or hand over. An admin should make somebody manager.',
  admin:
    '⚠️ The showroom has no active admin now: nobody can change roles or settings as an admin. An admin of another showroom, or whoever runs me, should make somebody admin.',
  rep: '⚠️ The showroom has no active rep now.',
  executive: '⚠️ The showroom has no active executive now.',
};

export const handOver = {
  title: 'Hand over',
  submit: 'Hand over',
  from: 'Whose customers?',
  holder: (name: string, open: number) => `${name} · ${number(open)} open`,
  holderAway: (name: string, open: number, status: 'left' | 'on-leave') =>
    `${name} · ${number(open)} open · ${status === 'left' ? 'left' : 'on leave'}`,
  way: 'Where do they go?',
  ways,
  wayHints: {
    spread: 'Each to the rep with the fewest open customers',
    one: 'All to the colleague you choose',
    pool: 'Free to claim; what waits goes to you',
  } satisfies Record<HandOverWay, string>,
  to: 'To whom?',
  preview: 'This is what happens',
  previewTo: (name: string, given: number, open: number) =>
    `${name}: ${number(given)} more, ${number(open + given)} open then`,
  previewPool: (count: number) => `${plural(count, 'customer')} into the pool`,
  previewSelf: 'Files that wait for a decision or a correction need an owner: until then that is you.',
  previewNothing: 'Choose first: then this shows who gets how many.',
  nothing: (name: string) => `${name} has no open customers.`,
  nobody: 'Nobody has open customers.',
  done: (from: string, shares: string) => `✅ Customers of ${from} handed over: ${shares}.`,
  share: (name: string, count: number) => `${name} ${number(count)}`,
  sharePool: (count: number) => `the pool ${number(count)}`,
  nothingLeft: (name: string) => `Nothing is left to hand over: ${name} has no open customers any more.`,
  nothingLeftSince: (name: string, by: string, when: string) =>
    `Nothing is left to hand over: ${by} has handed over what ${name} had, ${when}.`,

  departed: (status: StaffStatus, name: string) => gone[status](name),
  leaves: (open: number) => `${plural(open, 'open customer')} without anybody to look after them:`,
  stillHas: (open: number) => `${plural(open, 'open customer')}:`,
  count: (count: number, status: string) => `${status}: ${number(count)}`,
  line: (name: string, customerNumber: string, level: string, status: string) =>
    `*${name}* · ${customerNumber} · ${level} · ${status}`,
  rest: (count: number) => `and ${number(count)} more`,
  allHandedOver: 'No open customers are left.',
  handedOverTo: (shares: string, by: string, when: string) => `✅ Handed over to ${shares} (${by}, ${when})`,
  missing: (role: Role) => missing[role],

  given: (by: string, count: number, from: string) =>
    `${by} handed you ${plural(count, 'customer')} of ${from}`,
  givenOwn: (by: string, count: number) => `${by} handed you ${plural(count, 'customer')}`,
  givenHint: 'They are yours from now on. What was overdue is due today: say hello soon.',
  givenAway: 'They have gone on to somebody else since.',
  next: (due: string) => `next revisit ${format.day(due)}`,
};
