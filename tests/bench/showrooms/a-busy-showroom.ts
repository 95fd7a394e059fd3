import { identify } from '../../../src/use-cases/identify.js';
import { openHome } from '../../../src/use-cases/view-home.js';
import type { House } from '../../support/a-showroom.js';
import { aHouse } from './long-lists.js';

/** Slack ids of a sales team. The two managers are those of every showroom of the tests. */
export const REPS = Array.from({ length: 12 }, (_, at) => `U_REP${at + 1}`);

/** Long enough to choose from. */
const ENTRIES = 20;

/** A showroom as it is on any day: twelve reps and two managers, all of whom have opened their Home. */
export function aBusyShowroom(path: string): House {
  const house = aHouse(path, ENTRIES, { reps: REPS });
  for (const rep of REPS) openHome(house.deps, actorOf(house, rep));
  for (const part of ['manager', 'otherManager'] as const) openHome(house.deps, house.actor(part));
  return house;
}

/** All that waits to be said has been said, as messages that stand in Slack. */
export const allSaid = ({ db }: House) =>
  db.$client.exec(
    "update notifications set state = 'delivered', posted_channel = 'D_BENCH', posted_ts = '1700000000.' || id where state = 'pending'",
  );

export function actorOf({ deps }: House, slackUserId: string) {
  const identity = identify(deps, slackUserId);
  if (identity.kind !== 'staff') throw new Error(`${slackUserId} is no staff`);
  return identity.actor;
}

/** The n-th takes turns with the others. */
export const repAt = (n: number): string => REPS[n % REPS.length] ?? '';
