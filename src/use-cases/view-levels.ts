import { may } from '../domain/staff.js';
import { createLevelStore, type KeptLevel } from '../store/level-store.js';
import type { Connection } from '../store/open-database.js';
import type { Actor, Deps } from './deps.js';

export type { KeptLevel } from '../store/level-store.js';

export type ViewLevelsResult = { kind: 'found'; levels: KeptLevel[] } | { kind: 'refused' };

export const mayChangeLevels = ({ staff, showroom }: Actor): boolean =>
  may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed';

/** Every level of the showroom: those in use in order, then the retired ones. */
export const viewLevels = ({ db }: Pick<Deps, 'db'>, actor: Actor): ViewLevelsResult =>
  mayChangeLevels(actor)
    ? { kind: 'found', levels: createLevelStore(db, actor.showroom.id).all() }
    : { kind: 'refused' };

/** Codes are unique among the levels in use; `own` is the one being changed. */
export const isCodeTaken = (tx: Connection, showroomId: number, code: string, own?: number): boolean =>
  createLevelStore(tx, showroomId)
    .inUse()
    .some((level) => level.code === code && level.id !== own);
