import { describe, expect, test } from 'vitest';
import type { List } from '../../src/domain/base-data.js';
import { fieldErrors } from '../../src/domain/field-error.js';
import {
  registrationChoices,
  registrationInterests,
  registrationSchema,
  splitInterests,
} from '../../src/domain/registration.js';

const schema = registrationSchema('CN');
const least = { name: 'Mr. Zhang', phone: null, source: 3, level: 2 };
const errorsOf = (different: Record<string, unknown>) => {
  const { error } = schema.safeParse({ ...least, ...different });
  return error ? fieldErrors(error) : {};
};

describe('the walk-in form', () => {
  test('needs only a name, a source, a level, and an answer about the phone', () => {
    expect(schema.parse(least)).toEqual({
      ...least,
      desiredModels: [],
      focusPoints: [],
      industry: null,
      competitorModels: [],
      referenceCompetitors: [],
      testDrive: false,
      budget: null,
      note: '',
      own: {},
    });
  });

  test.each([
    ['name', undefined, 'required'],
    ['name', '', 'required'],
    ['name', ' \n\t ', 'required'],
    ['name', 'x'.repeat(81), 'too-long'],
    ['phone', '', 'phone-missing'],
    ['phone', '  ', 'phone-missing'],
    ['phone', '1381234567', 'phone-impossible'],
    ['phone', 'none', 'phone-impossible'],
    ['phone', undefined, 'required'],
    ['source', undefined, 'required'],
    ['source', null, 'required'],
    ['source', '', 'required'],
    ['source', 0, 'required'],
    ['level', -1, 'required'],
    ['level', 1.5, 'required'],
    ['level', 'A', 'required'],
    ['budget', 'a lot', 'not-a-number'],
    ['budget', 1.5, 'not-a-number'],
    ['budget', -1, 'not-a-number'],
    ['budget', 1_000_000_001, 'not-a-number'],
    ['note', 'x'.repeat(1001), 'too-long'],
  ])('%s %j is refused as %s, beside that field only', (field, value, error) => {
    expect(errorsOf({ [field]: value })).toEqual({ [field]: error });
  });

  test('says everything that is wrong at once, the first problem of each field', () => {
    expect(errorsOf({ name: '', phone: '12', source: null })).toEqual({
      name: 'required',
      phone: 'phone-impossible',
      source: 'required',
    });
  });

  test.each([
    ['name', ' Ms. 张 ', 'Ms. 张'],
    ['name', 'x'.repeat(80), 'x'.repeat(80)],
    ['name', '🚗 <!channel> \u202eabc', '🚗 <!channel> \u202eabc'],
    ['phone', '＋86 138-1234 5678', '+8613812345678'],
    ['phone', null, null],
    ['source', '12', 12],
    ['desiredModels', ['4', '5'], [4, 5]],
    ['budget', '200000', 200_000],
    ['budget', 0, 0],
    ['budget', null, null],
    ['note', 'x'.repeat(1000), 'x'.repeat(1000)],
  ])('%s %j is taken as %j', (field, value, taken) => {
    expect(schema.parse({ ...least, [field]: value })).toMatchObject({ [field]: taken });
  });

  test('names its choices list by list, and what the customer is interested in', () => {
    const input = schema.parse({
      ...least,
      desiredModels: [11],
      focusPoints: [21, 22],
      competitorModels: [31],
      referenceCompetitors: [41],
      attire: 51,
    });
    expect(registrationChoices(input)).toEqual({
      source: [3],
      industry: [],
      attire: [51],
      desiredModel: [11],
      focusPoint: [21, 22],
      competitorModel: [31],
      referenceCompetitor: [41],
    });
    expect(registrationInterests(input)).toEqual([11, 21, 22, 31, 41]);
  });
});

test('a correction shows a hundred interests of each list and keeps the rest, in whatever order they stand', () => {
  const interest = (list: List) => (_: unknown, at: number) => ({
    id: at + 1,
    list,
    name: `${at}`,
    code: null,
  });
  const models = Array.from({ length: 103 }, interest('desiredModel')).reverse();
  const points = Array.from({ length: 100 }, interest('focusPoint'));
  const { shown, kept } = splitInterests([...models, ...points]);
  expect(kept.map(({ id }) => id)).toEqual([103, 102, 101]);
  expect(shown).toHaveLength(200);
});
