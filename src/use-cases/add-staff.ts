import { may, type Role, type StaffMember } from '../domain/staff.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import type { Newcomer } from './request-joining.js';
import { type TakeOnResult, takeOn } from './take-on.js';

/** Why somebody is not added. */
export type Obstacle = Exclude<TakeOnResult, { kind: 'taken-on' }>;

export type AddStaffResult =
  | { kind: 'added'; people: StaffMember[] }
  /** Nobody was added. */
  | { kind: 'hindered'; obstacles: Obstacle[] }
  | { kind: 'refused' };

interface NewStaff {
  people: readonly Newcomer[];
  roles: readonly Role[];
  /** Whoever is on the staff of another showroom comes over. */
  moves: boolean;
}

class Hindered extends Error {
  constructor(readonly obstacles: Obstacle[]) {
    super('somebody cannot be added');
  }
}

/** Takes people on in the actor's showroom: all of them, or nobody. `token` is the form's: sent twice, it counts once. */
export function addStaff(deps: Deps, newStaff: NewStaff, actor: Actor, token: string): AddStaffResult {
  try {
    return addAll(deps, newStaff, actor, token);
  } catch (error) {
    // Thrown to undo what the transaction has done for the others.
    if (error instanceof Hindered) return { kind: 'hindered', obstacles: error.obstacles };
    throw error;
  }
}

function addAll(
  { db, now }: Deps,
  { people, roles, moves }: NewStaff,
  actor: Actor,
  token: string,
): AddStaffResult {
  return db.transaction((tx): AddStaffResult => {
    if (may(actor.staff, 'manage staff', { showroomId: actor.showroom.id }) !== 'allowed')
      return { kind: 'refused' };
    const at = now();
    if (!createSubmissionStore(tx).claim(token, at)) return { kind: 'added', people: [] };
    const results = people.map((newcomer) => takeOn(tx, newcomer, { roles, moves }, actor, at));
    const obstacles = results.filter((result) => result.kind !== 'taken-on');
    if (obstacles.length > 0) throw new Hindered(obstacles);
    return {
      kind: 'added',
      people: results.filter((result) => result.kind === 'taken-on').map(({ member }) => member),
    };
  });
}
