import type { StaffChange } from '../../domain/change.js';
import type { Role } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import { counted, shareWords } from '../hand-over/messages.js';
import { typed } from '../mrkdwn.js';

/** Who came, changed or left, and where customers went. */
export function staffWords(change: StaffChange, text: Text): string {
  const words = text.changes.staff;
  const { statuses, language } = text.staff;
  switch (change.kind) {
    case 'staff-added':
      return words.added(typed(change.name), roleWords(change.roles, text));
    case 'staff-status':
      return words.status(typed(change.name), statuses[change.from], statuses[change.to]);
    case 'staff-roles':
      return words.roles(typed(change.name), roleWords(change.from, text), roleWords(change.to, text));
    case 'staff-language':
      return words.language(
        typed(change.name),
        change.to === null ? language.asInSlack : text.setUp.languages[change.to],
      );
    case 'staff-moved':
      return words.moved(typed(change.name), typed(change.from), typed(change.to));
    case 'join-declined':
      return words.declined(typed(change.name));
    case 'staff-deactivated':
      return words.deactivated(typed(change.name));
    case 'handed-over':
      return words.handedOver(typed(change.from), shareWords(counted(change.shares), text));
  }
}

const roleWords = (roles: readonly Role[], { staff, format, changes }: Text): string =>
  roles.length > 0 ? format.list(roles.map((role) => staff.roles[role])) : changes.nothing;
