import type { StaffRefusal } from '../../domain/staff-change.js';
import type { Text } from '../../text/text-for.js';
import type { Obstacle } from '../../use-cases/add-staff.js';

interface About {
  /** Of the person concerned, escaped where it goes into mrkdwn. */
  name: string;
  openCustomers: number;
}

/** Why somebody on the staff cannot be changed so, and what to do first. */
export const refusalWords = (reason: StaffRefusal, { name, openCustomers }: About, text: Text): string =>
  reason === 'owns-customers' ? text.staff.ownsCustomers(name, openCustomers) : text.staff.refusals[reason];

/** Why somebody cannot be added, to be read beside a field. */
export function obstacleWords(obstacle: Obstacle, mayMove: boolean, text: Text): string {
  const words = text.staff.add;
  const { name } = obstacle.member;
  if (obstacle.kind === 'here-already') return words.hereAlready(name);
  if (obstacle.kind === 'elsewhere')
    return (mayMove ? words.elsewhereMove : words.elsewhere)(name, obstacle.showroom.name);
  const { reason, openCustomers } = obstacle;
  if (reason === 'owns-customers') return refusalWords(reason, { name, openCustomers }, text);
  return text.labelled(name, refusalWords(reason, { name, openCustomers }, text));
}
