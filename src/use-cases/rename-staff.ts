import { createStaffStore } from '../store/staff-store.js';
import type { Deps } from './deps.js';

/** What Slack calls a person today; nothing happens to somebody who is not on the staff. */
export function renameStaff({ db }: Pick<Deps, 'db'>, slackUserId: string, name: string) {
  const staff = createStaffStore(db);
  const member = staff.findBySlackUser(slackUserId);
  if (member && member.name !== name) staff.rename(member.id, name);
}
