import { LONGEST_NAME } from '../../domain/field.js';
import { format, plural } from './format.js';

const { day } = format;

export const showrooms = {
  title: 'Showrooms',
  showroom: 'Showroom',
  add: 'Open another showroom',
  addTitle: 'Another showroom',
  addSubmit: 'Open showroom',
  rename: 'Rename',
  close: 'Close showroom',
  reopen: 'Open again',
  rowMore: (staff: number, customers: number) =>
    `${plural(staff, 'person', 'people')}, ${plural(customers, 'open customer')}`,
  closedSince: (since: string) => `Closed since ${day(since)}`,
  name: 'Showroom’s name',
  nameHint: `The code stays, because customer numbers begin with it. At most ${LONGEST_NAME} characters.`,
  elsewhere: (people: string) =>
    `Already on the staff of a showroom: ${people}. Leave them out here, and move them once the showroom is open.`,
  managersLater:
    'People who are on no staff yet. Managers of another showroom are moved here afterwards, in the staff of this one.',
  opened: (name: string, code: string) =>
    `✅ ${name} is open, with the code ${code}. Name it in a command to act there, such as \`stats ${code}\`.`,
  aboutClosing: (name: string) =>
    `When *${name}* is closed, its customers and numbers stay readable, and nothing can be changed there: no registrations, revisits, decisions or claims. I post no digest and send no reminders. It can be opened again at any time.`,
  waiting: (customers: number, pending: number) =>
    `At the moment it has ${plural(customers, 'open customer')} and ${plural(pending, 'decision')} to take; they stay as they are.`,
  aboutReopening: (name: string) =>
    `When *${name}* is open again, its people go on where they stopped. The first digest comes on the next morning.`,
  neglected: (count: number) =>
    `${plural(count, 'customer')} nobody has contacted for too long will go to the pool on the next morning.`,
  channelTaken:
    'Another showroom talks in this one’s team channel meanwhile. Give the other one another channel first.',
  isClosed: (name: string) =>
    `${name} is closed: its customers and numbers can be looked up, but nothing is changed there.`,
  otherNumbers: 'Numbers of',
  codeHint: (command: string, code: string) =>
    `For another showroom add its code to a command, such as \`${command} ${code}\`.`,
};
