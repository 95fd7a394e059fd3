import type { SetUp, Showroom } from '../domain/showroom.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';
import { openShowroom, type SetUpWords } from './open-showroom.js';

export type { SetUpWords };

export type SetUpResult =
  | { kind: 'set-up'; showroom: Showroom }
  | { kind: 'already-set-up'; showroom: Showroom }
  | { kind: 'refused' };

/** Who opens a showroom is not on its staff yet: the workspace vouches for them. */
export interface Installer {
  slackUserId: string;
  isWorkspaceAdmin: boolean;
}

/** An admin of the workspace opens its first showroom, and becomes the showroom's admin. */
export function setUpShowroom(
  { db, now }: Deps,
  input: SetUp,
  words: SetUpWords,
  { slackUserId, isWorkspaceAdmin }: Installer,
): SetUpResult {
  if (!isWorkspaceAdmin) return { kind: 'refused' };
  return db.transaction((tx): SetUpResult => {
    const [existing] = createShowroomStore(tx).all();
    if (existing) return { kind: 'already-set-up', showroom: existing };
    return { kind: 'set-up', showroom: openShowroom(tx, input, words, { slackUserId }, now()) };
  });
}
