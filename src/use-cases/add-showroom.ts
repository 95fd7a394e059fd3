import type { FieldError } from '../domain/field-error.js';
import type { SetUp, Showroom } from '../domain/showroom.js';
import { may } from '../domain/staff.js';
import type { Connection } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { createStaffStore } from '../store/staff-store.js';
import { createSubmissionStore } from '../store/submission-store.js';
import type { Actor, Deps } from './deps.js';
import { isChannelTaken, openShowroom, type SetUpWords } from './open-showroom.js';

const PEOPLE = ['managers', 'reps', 'executives'] as const;

export type AddShowroomResult =
  | { kind: 'opened'; showroom: Showroom }
  /** `elsewhere`: by field, the names of people who are on the staff of a showroom already. */
  | { kind: 'invalid'; errors: Record<string, FieldError>; elsewhere: Record<string, string[]> }
  | { kind: 'refused' };

/** An admin opens a further showroom. Its people are new ones: a member of staff belongs to one showroom. */
export function addShowroom(
  { db, now }: Deps,
  input: SetUp,
  words: SetUpWords,
  { staff, showroom: own }: Actor,
  token: string,
): AddShowroomResult {
  return db.transaction((tx): AddShowroomResult => {
    if (may(staff, 'manage showrooms', { showroomId: own.id }) !== 'allowed') return { kind: 'refused' };
    const at = now();
    const sameCode = createShowroomStore(tx)
      .all()
      .find(({ code }) => code === input.code);
    // Sent twice, or delivered twice: it is open as this admin wanted it.
    if (sameCode && createSubmissionStore(tx).isClaimed(token)) return { kind: 'opened', showroom: sameCode };
    const errors: Record<string, FieldError> = {
      ...(sameCode && { code: 'code-taken' as const }),
      ...(isChannelTaken(tx, input.teamChannel) && { teamChannel: 'team-channel-taken' as const }),
    };
    const elsewhere = staffElsewhere(tx, input);
    if (Object.keys({ ...errors, ...elsewhere }).length > 0) return { kind: 'invalid', errors, elsewhere };
    createSubmissionStore(tx).claim(token, at);
    return { kind: 'opened', showroom: openShowroom(tx, input, words, { staffId: staff.id }, at) };
  });
}

function staffElsewhere(tx: Connection, input: SetUp): Record<string, string[]> {
  const store = createStaffStore(tx);
  return Object.fromEntries(
    PEOPLE.map(
      (field) => [field, input[field].flatMap((id) => store.findBySlackUser(id)?.name ?? [])] as const,
    ).filter(([, names]) => names.length > 0),
  );
}
