import { may } from '../domain/staff.js';
import { createOwnFieldStore, type OwnFieldUse } from '../store/own-field-store.js';
import type { Actor, Deps } from './deps.js';

export type { OwnFieldUse };

/** The showroom's own fields as their managers see them, retired ones last; undefined for anybody else. */
export const listOwnFields = (
  { db }: Pick<Deps, 'db'>,
  { staff, showroom }: Actor,
): OwnFieldUse[] | undefined =>
  may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed'
    ? createOwnFieldStore(db, showroom.id).all()
    : undefined;
