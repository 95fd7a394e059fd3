import { type AskedField, answerKey, type OwnField, type OwnFieldInput } from '../../src/domain/own-field.js';
import type { Registration } from '../../src/domain/registration.js';
import { createOwnFieldStore } from '../../src/store/own-field-store.js';
import { addOwnField } from '../../src/use-cases/add-own-field.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { listOwnFields } from '../../src/use-cases/list-own-fields.js';
import { expectKind } from './a-customer.js';
import type { House } from './a-showroom.js';
import { aRegistration, aToken, type RegistrationWords } from './forms.js';

/** As a form asks it of somebody who has not answered it. */
export const asked = (different: Partial<OwnField> = {}, had = ''): AskedField => ({
  field: { id: 1, name: 'Bank', kind: 'text', required: false, choices: [], retired: false, ...different },
  had,
});

/** The manager adds a field to the showroom's forms. */
export function anOwnField(house: House, different: Partial<OwnFieldInput> = {}): OwnField {
  const field: OwnFieldInput = { name: 'Bank', kind: 'text', required: false, choices: [], ...different };
  expectKind(addOwnField(house.deps, field, house.actor('manager'), aToken()), 'added');
  return ownFieldNow(house, field.name);
}

export function ownFieldNow(house: House, name: string) {
  const found = listOwnFields(house.deps, house.actor('manager'))?.findLast((field) => field.name === name);
  if (!found) throw new Error(`no own field ${name}`);
  return found;
}

/** What the forms ask now, in their order. */
export const fieldsInUse = ({ deps, showroom }: House): string[] =>
  listBaseData(deps, showroom.id).ownFields.map(({ name }) => name);

/** The walk-in form as it was sent in, with these answers by the field's name. */
export function aRegistrationWith(
  house: House,
  answers: Record<string, string>,
  words: RegistrationWords = {},
): Registration {
  const own = Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [answerKey(ownFieldNow(house, name).id), value]),
  );
  return { ...aRegistration(house, words), own };
}

/** What the customer's file holds, by the field's name. */
export const answersOf = ({ db, showroom }: House, { id }: { id: number }): Record<string, string> =>
  Object.fromEntries(
    createOwnFieldStore(db, showroom.id)
      .answersOf(id)
      .map(({ field, value }) => [field.name, value]),
  );
