import { sameName } from '../domain/entry-names.js';
import type { OwnFieldInput } from '../domain/own-field.js';
import { may } from '../domain/staff.js';
import { createJournalStore } from '../store/journal-store.js';
import { createOwnFieldStore } from '../store/own-field-store.js';
import type { Actor, Deps } from './deps.js';

export type ChangeOwnFieldResult = {
  kind: 'changed' | 'refused' | 'not-found' | 'name-taken' | 'kind-fixed';
};

/** A field's name, kind, choices, or whether it is required. What customers have answered stays what they answered. */
export function changeOwnField(
  { db, now }: Deps,
  fieldId: number,
  input: OwnFieldInput,
  { staff, showroom }: Actor,
): ChangeOwnFieldResult {
  return db.transaction((tx): ChangeOwnFieldResult => {
    if (may(staff, 'change base data', { showroomId: showroom.id }) !== 'allowed') return { kind: 'refused' };
    const store = createOwnFieldStore(tx, showroom.id);
    const field = store.find(fieldId);
    if (!field || field.retired) return { kind: 'not-found' };
    if (field.answered > 0 && field.kind !== input.kind) return { kind: 'kind-fixed' };
    const others = store.inUse().filter(({ id }) => id !== fieldId);
    if (others.some(({ name }) => sameName(name, input.name))) return { kind: 'name-taken' };

    const { name, kind, required, choices } = field;
    const from = { name, kind, required, choices };
    if (isSame(from, input)) return { kind: 'changed' };
    store.update(fieldId, input);
    createJournalStore(tx).writeChange({
      showroomId: showroom.id,
      staffId: staff.id,
      at: now(),
      change: { kind: 'own-field-changed', from, to: input },
    });
    return { kind: 'changed' };
  });
}

const isSame = (a: OwnFieldInput, b: OwnFieldInput): boolean =>
  a.name === b.name &&
  a.kind === b.kind &&
  a.required === b.required &&
  a.choices.join('\n') === b.choices.join('\n');
