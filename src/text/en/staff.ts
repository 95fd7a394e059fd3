import type { Role, StaffStatus } from '../../domain/staff.js';
import { MOST_NEWCOMERS, type StaffRefusal } from '../../domain/staff-change.js';
import { plural } from './format.js';

const roles: Record<Role, string> = {
  rep: 'Rep',
  manager: 'Manager',
  executive: 'Executive',
  admin: 'Admin',
};

const statuses: Record<StaffStatus, string> = {
  active: 'Active',
  'on-leave': 'On leave',
  left: 'Left',
};

const refusals: Record<Exclude<StaffRefusal, 'owns-customers'>, string> = {
  'not-allowed': 'Only this showroom’s managers and the admins change its staff.',
  'not-found': 'This can no longer be found. Open the staff list again.',
  'needs-admin':
    'Only an admin can do this: give or take the roles executive and admin, change the status of somebody who has them, or move somebody to another showroom.',
  'last-admin': 'This is the last active admin. Make somebody else admin first.',
  'last-manager': 'This is the showroom’s last active manager. Make somebody else manager first.',
  'showroom-closed': 'The showroom is closed: nobody can come on its staff.',
  'changed-meanwhile': 'A colleague has changed this in the meantime. Open it again to see how it is now.',
};

export const staff = {
  title: 'Staff',
  roles,
  statuses,
  refusals,
  ownsCustomers: (name: string, count: number) =>
    `${name} still has ${plural(count, 'open customer')}, and they stay with this showroom. Hand them over to a colleague first.`,
  count: (showroom: string, count: number) =>
    `*${showroom}*: ${plural(count, 'person', 'people')} on the staff.`,
  openCustomers: (count: number) => plural(count, 'open customer'),
  rolesLabel: 'Roles',
  statusLabel: 'Status',

  add: {
    button: 'Add people',
    title: 'Add people',
    submit: 'Add',
    intro: (showroom: string) => `They come on the staff of *${showroom}*, and I say hello to each of them.`,
    people: 'Who?',
    peopleHint: `At most ${MOST_NEWCOMERS} people at a time.`,
    movesLabel: 'Already in another showroom?',
    moves: 'Move them here, with these roles',
    hereAlready: (name: string) =>
      `${name} is on this staff already: close this and choose “Change” beside the name.`,
    elsewhere: (name: string, showroom: string) =>
      `${name} is on the staff of ${showroom}. Only an admin can move people between showrooms.`,
    elsewhereMove: (name: string, showroom: string) =>
      `${name} is on the staff of ${showroom}. To move them here, tick “Move them here” below.`,
    isApp: (name: string) => `${name} is an app, not a person.`,
    isDeactivated: (name: string) => `${name}’s Slack account is deactivated.`,
    unknown: 'Slack did not tell me in time who this is. Please press the button again.',
  },

  change: {
    button: 'Change',
    title: 'Change staff',
    submit: 'Save',
    otherRoles: (names: string) => `Also ${names}: only an admin changes that.`,
    statusHint:
      'On leave: nobody waits for them and I do not write to them. Left: they can no longer use me; their customers stay theirs until handed over.',
    showroomHint: 'Whoever moves takes no customers along.',
  },

  language: {
    title: 'Language',
    label: 'Language of my messages',
    asInSlack: 'As set in Slack',
    done: '✅ From now on I speak English to you.',
    doneAsInSlack: '✅ From now on I speak the language set in your Slack.',
  },

  joining: {
    ask: 'Ask to join',
    askIn: (showroom: string) => `Ask to join ${showroom}`,
    requested: (showroom: string) =>
      `✋ Your request to join ${showroom} is on its way. I will write to you when it is answered.`,
    onItsWay: (showroom: string) =>
      `Your request to join ${showroom} is on its way already. I will write to you when it is answered.`,
    declinedLately: (showroom: string) =>
      `${showroom} has just declined your request. Talk to a manager there, or ask again tomorrow.`,
    onTheStaff: (showroom: string, command: string) =>
      `You are on the staff of ${showroom} already. Type \`${command} help\` to see what you can do.`,
    noSuchShowroom: 'This showroom can no longer be joined. Please ask a manager.',
    asks: (who: string, showroom: string) => `✋ ${who} asks to join ${showroom}.`,
    askedAt: (when: string) => `Asked ${when}`,
    approve: 'Approve as rep',
    decline: 'Decline',
    approvedBy: (who: string, when: string) => `✅ On the staff: approved by ${who}, ${when}`,
    declinedBy: (who: string, when: string) => `Declined by ${who}, ${when}`,
    declined: (showroom: string) =>
      `Your request to join ${showroom} was declined. If that is a mistake, talk to a manager there.`,
  },
};
