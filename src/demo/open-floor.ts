import { instantAt, type ShowroomDay } from '../domain/calendar.js';
import type { Actor, Deps } from '../use-cases/deps.js';
import { identify } from '../use-cases/identify.js';
import { listBaseData } from '../use-cases/list-base-data.js';
import { createChance } from './chance.js';
import { expectKind, type Floor } from './floor.js';
import { createGuests } from './guests.js';
import { type Opening, openShowroom } from './open-showroom.js';
import { idsWithRole } from './people.js';

const SEED = 2026;
/** One guest in so many is never called back. */
const FORGOTTEN = [true, ...Array<boolean>(19).fill(false)];

export interface FloorOptions extends Opening {
  timeZone: string;
  seed?: number;
}

/** The showroom opens on its first day, under a clock that is moved on from then. */
export function openFloor(
  { db }: Pick<Deps, 'db'>,
  firstDay: ShowroomDay,
  { seed = SEED, ...opening }: FloorOptions,
): Floor {
  const chance = createChance(seed);
  let clock = instantAt(firstDay, '08:00', opening.timeZone);
  const deps: Deps = { db, now: () => clock };
  openShowroom(deps, opening);

  const actor = (slackUserId: string): Actor => expectKind(identify(deps, slackUserId), 'staff').actor;
  const [manager] = idsWithRole('manager').map(actor);
  if (!manager) throw new Error('the demo has no manager');
  let forms = 0;
  return {
    deps,
    setClock: (instant) => {
      clock = instant;
    },
    today: firstDay,
    reps: idsWithRole('rep').map(actor),
    manager,
    baseData: listBaseData(deps, manager.showroom.id),
    chance,
    nextGuest: createGuests(chance),
    nextIsForgotten: chance.deck(FORGOTTEN),
    nextToken: () => {
      forms += 1;
      return `history-${forms}`;
    },
    unaudited: new Map(),
    corrections: [],
    forgotten: new Set(),
  };
}
