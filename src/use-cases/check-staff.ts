import { createStaffStore } from '../store/staff-store.js';
import type { Deps } from './deps.js';

/** The Slack users to be asked about every day: whoever has not left. */
export const staffToCheck = ({ db }: Pick<Deps, 'db'>, showroomId: number): string[] =>
  createStaffStore(db)
    .present(showroomId)
    .map(({ slackUserId }) => slackUserId);
