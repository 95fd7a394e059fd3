import type { ShowroomDay } from '../domain/calendar.js';
import type { Registration } from '../domain/registration.js';
import type { Actor, Deps } from '../use-cases/deps.js';
import type { BaseData } from '../use-cases/list-base-data.js';
import type { Chance } from './chance.js';
import type { Guest } from './guests.js';

/** A registration that was sent back, as its rep will hand it in again. */
export interface Correction {
  customerId: number;
  rep: Actor;
  registration: Registration;
}

/** The sales floor under its moving clock: who works there, what the forms offer, what is remembered overnight. */
export interface Floor {
  deps: Deps;
  setClock: (instant: Date) => void;
  /** The showroom day of the clock. */
  today: ShowroomDay;
  reps: readonly Actor[];
  manager: Actor;
  baseData: BaseData;
  chance: Chance;
  nextGuest: () => Guest;
  /** Whether the next guest is one whom the rep will never think of again. */
  nextIsForgotten: () => boolean;
  /** A token for each form that is sent in. */
  nextToken: () => string;
  /** What was handed in and never looked at by the manager, by customer. */
  unaudited: Map<number, { rep: Actor; registration: Registration }>;
  /** To be handed in again the next morning. */
  corrections: Correction[];
  /** Nobody contacts them: the pool takes them. */
  forgotten: Set<number>;
}

/** The result of a use case, which must be of this kind: in this history everybody keeps the rules. */
export function expectKind<R extends { kind: string }, K extends R['kind']>(
  result: R,
  kind: K,
): Extract<R, { kind: K }> {
  const isKind = (some: R): some is Extract<R, { kind: K }> => some.kind === kind;
  if (!isKind(result)) throw new Error(`expected ${kind}, got ${JSON.stringify(result)}`);
  return result;
}
