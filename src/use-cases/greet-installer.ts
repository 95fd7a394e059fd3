import { createShowroomStore } from '../store/showroom-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Deps } from './deps.js';

const everybody = 'greeting';
const tokenOf = (slackUserId: string) => `greeting ${slackUserId}`;

/** Whether those who can set the first showroom up have yet to be told how. */
export const greetingIsDue = ({ db }: Pick<Deps, 'db'>): boolean =>
  createShowroomStore(db).all().length === 0 && !createSubmissionStore(db).isClaimed(everybody);

export const isGreeted = ({ db }: Pick<Deps, 'db'>, slackUserId: string): boolean =>
  createSubmissionStore(db).isClaimed(tokenOf(slackUserId));

/** This person has been told; without one, everybody has. */
export function markGreeted({ db, now }: Deps, slackUserId?: string) {
  createSubmissionStore(db).claim(slackUserId === undefined ? everybody : tokenOf(slackUserId), now());
}
