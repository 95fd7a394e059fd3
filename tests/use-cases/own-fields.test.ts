import { describe, expect, test } from 'vitest';
import { MOST_OWN_FIELDS, type OwnFieldInput } from '../../src/domain/own-field.js';
import { addOwnField } from '../../src/use-cases/add-own-field.js';
import { bringBackOwnField } from '../../src/use-cases/bring-back-own-field.js';
import { changeOwnField } from '../../src/use-cases/change-own-field.js';
import { listOwnFields } from '../../src/use-cases/list-own-fields.js';
import { moveOwnField } from '../../src/use-cases/move-own-field.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { retireOwnField } from '../../src/use-cases/retire-own-field.js';
import { changesOf } from '../support/a-change.js';
import { expectKind } from '../support/a-customer.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';
import { aToken } from '../support/forms.js';
import { anOwnField, aRegistrationWith, fieldsInUse, ownFieldNow } from '../support/own-fields.js';

const BANK: OwnFieldInput = { name: 'Bank', kind: 'choice', required: true, choices: ['ICBC', 'CMB'] };

const kindsOf = (house: House) => changesOf(house).map(({ kind }) => kind);
const answered = (house: House, answers: Record<string, string>) =>
  expectKind(
    registerCustomer(house.deps, aRegistrationWith(house, answers), house.actor('rep'), aToken()),
    'registered',
  ).customer;
const retire = (house: House, name: string) =>
  expectKind(retireOwnField(house.deps, ownFieldNow(house, name).id, house.actor('manager')), 'retired');
const filledUp = (house: House) => {
  for (let at = fieldsInUse(house).length; at < MOST_OWN_FIELDS; at += 1)
    anOwnField(house, { name: `Field ${at}` });
};

describe('who may change the form', () => {
  const ACTS: [string, (house: House, part: Part) => { kind: string } | undefined][] = [
    ['add', ({ deps, actor }, part) => addOwnField(deps, { ...BANK, name: 'New' }, actor(part), aToken())],
    ['change', ({ deps, actor }, part) => changeOwnField(deps, 1, BANK, actor(part))],
    ['move', ({ deps, actor }, part) => moveOwnField(deps, 1, 'up', actor(part))],
    ['bring back', ({ deps, actor }, part) => bringBackOwnField(deps, 1, actor(part))],
    ['retire', ({ deps, actor }, part) => retireOwnField(deps, 1, actor(part))],
    ['list', ({ deps, actor }, part) => listOwnFields(deps, actor(part)) && { kind: 'listed' }],
  ];

  test.each(PARTS)('%s', (part) => {
    const house = aShowroom();
    anOwnField(house, BANK);
    const may = ['manager', 'otherManager', 'admin'].includes(part);
    const before = changesOf(house).length;
    const refused = ACTS.filter(([, act]) => (act(house, part)?.kind ?? 'refused') === 'refused');
    expect(refused.map(([name]) => name)).toEqual(may ? [] : ACTS.map(([name]) => name));
    if (!may) expect(changesOf(house)).toHaveLength(before);
  });

  test('not a manager of another showroom, who cannot reach it from the own one either', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    const { manager } = anotherShowroom(house);
    expect(changeOwnField(house.deps, id, BANK, { ...manager, showroom: house.showroom }).kind).toBe(
      'refused',
    );
    expect(changeOwnField(house.deps, id, BANK, manager).kind).toBe('not-found');
    expect(retireOwnField(house.deps, id, manager).kind).toBe('not-found');
  });
});

describe('a new field', () => {
  test('is asked after the others, counts once, and the journal has it', () => {
    const house = aShowroom();
    anOwnField(house, { name: 'First' });
    const token = aToken();
    for (const _twice of [1, 2])
      expect(addOwnField(house.deps, BANK, house.actor('admin'), token)).toEqual({ kind: 'added' });
    expect(fieldsInUse(house)).toEqual(['First', 'Bank']);
    expect(changesOf(house).at(-1)).toEqual({ kind: 'own-field-added', field: BANK });
    expect(kindsOf(house).filter((kind) => kind === 'own-field-added')).toHaveLength(2);
  });

  test('needs a name that no other in use has, however it is written', () => {
    const house = aShowroom();
    anOwnField(house, BANK);
    const add = () =>
      addOwnField(house.deps, { ...BANK, name: 'BANK' }, house.actor('manager'), aToken()).kind;
    expect(add()).toBe('name-taken');
    retire(house, 'Bank');
    expect(add()).toBe('added');
  });

  test('is one too many after the tenth, until another is retired', () => {
    const house = aShowroom();
    filledUp(house);
    const add = (token: string) => addOwnField(house.deps, BANK, house.actor('manager'), token).kind;
    const token = aToken();
    expect(add(token)).toBe('full');
    retire(house, 'Field 3');
    expect(add(token)).toBe('added');
  });
});

describe('a change', () => {
  test('renames, requires and offers other choices, and the journal has both', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    answered(house, { Bank: 'CMB' });
    const to: OwnFieldInput = { name: 'Lender', kind: 'choice', required: false, choices: ['ICBC', 'BOC'] };
    expect(changeOwnField(house.deps, id, to, house.actor('manager'))).toEqual({ kind: 'changed' });
    expect(ownFieldNow(house, 'Lender')).toMatchObject({ ...to, answered: 1 });
    expect(changesOf(house).at(-1)).toEqual({ kind: 'own-field-changed', from: BANK, to });
    changeOwnField(house.deps, id, to, house.actor('manager'));
    expect(kindsOf(house).filter((kind) => kind === 'own-field-changed')).toHaveLength(1);
  });

  test('of the kind is possible until a customer has answered', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    const as = (kind: 'text' | 'date') =>
      changeOwnField(house.deps, id, { ...BANK, kind, choices: [] }, house.actor('manager')).kind;
    expect(as('text')).toBe('changed');
    answered(house, { Bank: 'ICBC' });
    expect(as('date')).toBe('kind-fixed');
    expect(ownFieldNow(house, 'Bank').kind).toBe('text');
  });

  test('is refused with the name of another, and to one that is retired', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    anOwnField(house, { name: 'Wish' });
    const rename = (name: string) =>
      changeOwnField(house.deps, id, { ...BANK, name }, house.actor('manager')).kind;
    expect(rename('wish')).toBe('name-taken');
    expect(rename('bank')).toBe('changed');
    retire(house, 'bank');
    expect(rename('Bank')).toBe('not-found');
  });
});

test('the order of the form is changed one place at a time, and its ends stay ends', () => {
  const house = aShowroom();
  const ids = ['A', 'B', 'C'].map((name) => anOwnField(house, { name }).id);
  const [a = 0, b = 0, c = 0] = ids;
  const move = (id: number, direction: 'up' | 'down') =>
    moveOwnField(house.deps, id, direction, house.actor('manager')).kind;
  retire(house, 'B');
  expect([move(c, 'up'), fieldsInUse(house)]).toEqual(['moved', ['C', 'A']]);
  expect(changesOf(house).at(-1)).toEqual({ kind: 'own-fields-ordered', names: ['C', 'A'] });
  const before = changesOf(house).length;
  expect([move(c, 'up'), move(a, 'down'), move(b, 'up'), move(99, 'up')]).toEqual([
    'moved',
    'moved',
    'not-found',
    'not-found',
  ]);
  expect(fieldsInUse(house)).toEqual(['C', 'A']);
  expect(changesOf(house)).toHaveLength(before);
});

describe('a retired field', () => {
  test('is not asked any more, and comes back after the others', () => {
    const house = aShowroom();
    for (const name of ['A', 'B']) anOwnField(house, { name });
    retire(house, 'A');
    retire(house, 'A');
    expect(fieldsInUse(house)).toEqual(['B']);
    const { id } = ownFieldNow(house, 'A');
    for (const _twice of [1, 2])
      expect(bringBackOwnField(house.deps, id, house.actor('manager'))).toEqual({ kind: 'brought-back' });
    expect(fieldsInUse(house)).toEqual(['B', 'A']);
    expect(kindsOf(house).slice(-2)).toEqual(['own-field-retired', 'own-field-brought-back']);
  });

  test('does not come back beside one of its name, or as one too many', () => {
    const house = aShowroom();
    const { id } = anOwnField(house, BANK);
    retire(house, 'Bank');
    anOwnField(house, { name: 'bank' });
    const bringBack = () => bringBackOwnField(house.deps, id, house.actor('manager')).kind;
    expect(bringBack()).toBe('name-taken');
    filledUp(house);
    expect(bringBack()).toBe('full');
    expect(bringBackOwnField(house.deps, 99, house.actor('manager')).kind).toBe('not-found');
  });

  test('stands last in the list, with the number of files that answer it', () => {
    const house = aShowroom();
    for (const name of ['A', 'B']) anOwnField(house, { name });
    answered(house, { A: 'x', B: 'y' });
    answered(house, { A: 'x', B: '' });
    retire(house, 'A');
    const listed = listOwnFields(house.deps, house.actor('admin'));
    expect(listed?.map(({ name, answered: files, retired }) => [name, files, retired])).toEqual([
      ['B', 1, false],
      ['A', 2, true],
    ]);
  });
});
