import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldErrors } from '../../src/domain/field-error.js';
import {
  type AskedField,
  answeredField,
  answerKey,
  answersSchema,
  fieldsToAsk,
  LONGEST_ANSWER,
  MOST_CHOICES,
  moved,
  OWN_FIELD_KINDS,
  ownFieldSchema,
} from '../../src/domain/own-field.js';
import { registrationSchema } from '../../src/domain/registration.js';
import { asked } from '../support/own-fields.js';

function read(one: AskedField, value: string | null | undefined) {
  const parsed = answersSchema([one]).safeParse({ 'own-1': value });
  return parsed.success ? parsed.data['own-1'] : fieldErrors(parsed.error)['own-1'];
}
const bank = (different = {}, had = '') =>
  asked({ kind: 'choice', choices: ['ICBC', 'CMB'], ...different }, had);

describe('an answer', () => {
  test.each<[string, AskedField, string, string]>([
    ['text, trimmed', asked(), '  Likes tea ', 'Likes tea'],
    ['the longest text', asked(), 'x'.repeat(LONGEST_ANSWER), 'x'.repeat(LONGEST_ANSWER)],
    ['a text too long', asked(), 'x'.repeat(LONGEST_ANSWER + 1), 'too-long'],
    ['a whole number', asked({ kind: 'number' }), '012', '12'],
    ['a number with decimals', asked({ kind: 'number' }), '1.50', '1.5'],
    ['a number without a whole part', asked({ kind: 'number' }), '.5', '0.5'],
    ['a number with a point at the end', asked({ kind: 'number' }), '5.', '5'],
    ['a negative number', asked({ kind: 'number' }), '-3', '-3'],
    ['minus nothing', asked({ kind: 'number' }), '-0', '0'],
    ['the largest number', asked({ kind: 'number' }), '1000000000', '1000000000'],
    ['a number too large', asked({ kind: 'number' }), '1000000000.001', 'not-decimal'],
    ['a number too fine', asked({ kind: 'number' }), '0.0001', 'not-decimal'],
    ['an exponent', asked({ kind: 'number' }), '1e3', 'not-decimal'],
    ['a point alone', asked({ kind: 'number' }), '.', 'not-decimal'],
    ['words for a number', asked({ kind: 'number' }), 'two', 'not-decimal'],
    ['a day', asked({ kind: 'date' }), '2028-02-29', '2028-02-29'],
    ['a day that does not exist', asked({ kind: 'date' }), '2026-02-29', 'not-a-day'],
    ['words for a day', asked({ kind: 'date' }), 'tomorrow', 'not-a-day'],
    ['a choice', bank(), 'CMB', 'CMB'],
    ['a choice that is not offered', bank(), 'BOC', 'not-a-choice'],
    ['a choice no longer offered that the customer has', bank({}, 'BOC'), 'BOC', 'BOC'],
    ['a choice no longer offered that another has', bank({}, 'ABC'), 'BOC', 'not-a-choice'],
  ])('of %s', (_what, one, typed, expected) => {
    expect(read(one, typed)).toBe(expected);
  });

  test.each(
    OWN_FIELD_KINDS.flatMap((kind) => [null, undefined, '', '  '].map((value) => [kind, value] as const)),
  )('to a %s may be left out as %j, unless it is required', (kind, value) => {
    const choices = ['a'];
    expect(read(asked({ kind, choices }), value)).toBe('');
    expect(read(asked({ kind, choices, required: true }), value)).toBe('required');
    expect(read(asked({ kind, choices, required: true, retired: true }), value)).toBe('');
  });

  test('read again is the same, whatever was typed into whatever field', () => {
    const kind = fc.constantFrom(...OWN_FIELD_KINDS);
    const choices = fc.array(
      fc.string({ unit: 'binary' }).map((text) => text.trim()),
      { minLength: 1 },
    );
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: LONGEST_ANSWER }),
      fc.double().map(String),
      fc.float({ noNaN: true }).map((value) => value.toFixed(2)),
      fc.date({ noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(kind, choices, typed, fc.nat(), (ofKind, offered, text, at) => {
        const one = asked({ kind: ofKind, choices: offered });
        const entered = ofKind === 'choice' ? (offered[at % offered.length] ?? '') : text;
        const parsed = answersSchema([one]).safeParse({ 'own-1': entered });
        if (!parsed.success) {
          expect(['number', 'date']).toContain(ofKind);
          return;
        }
        expect(answersSchema([one]).parse(parsed.data)).toEqual(parsed.data);
        if (ofKind === 'text' || ofKind === 'choice') expect(parsed.data['own-1']).toBe(entered.trim());
      }),
      { numRuns: 60 },
    );
  });
});

test('a registration names every field that is wrong, own ones too, and asks none that it does not have', () => {
  const schema = registrationSchema('CN', [asked({ required: true }), asked({ id: 7, kind: 'number' })]);
  const problems = schema.safeParse({ phone: null, level: 1, source: 1, own: { 'own-7': 'x' } });
  expect(problems.success ? {} : fieldErrors(problems.error)).toEqual({
    name: 'required',
    'own-1': 'required',
    'own-7': 'not-decimal',
  });
  const guest = { name: 'Guest', phone: null, level: 1, source: 1 };
  expect(registrationSchema('CN').parse({ ...guest, own: { 'own-9': 'x' } }).own).toEqual({});
  expect(registrationSchema('CN').parse(guest).own).toEqual({});
});

test('a form asks what is in use, and of a corrected file also what is retired and answered', () => {
  const { field } = asked();
  const retired = { ...field, id: 2, retired: true };
  const answers = [
    { field: retired, value: 'old' },
    { field, value: 'ICBC' },
  ];
  const form = fieldsToAsk([field, { ...field, id: 3 }], answers);
  expect(form.map((one) => [one.field.id, one.had])).toEqual([
    [1, 'ICBC'],
    [3, ''],
    [2, 'old'],
  ]);
});

test('the name of a block tells the field, and no other block is taken for one', () => {
  expect(answeredField(answerKey(12))).toBe(12);
  for (const block of ['name', 'own-', 'own-x', 'own-1x', 'xown-1'])
    expect(answeredField(block)).toBeUndefined();
});

describe('what managers decide about a field', () => {
  const decide = (different: object) => {
    const input = {
      name: 'Bank',
      kind: 'choice',
      required: false,
      choices: 'ICBC\n CMB \n\nICBC',
      ...different,
    };
    const parsed = ownFieldSchema.safeParse(input);
    return parsed.success ? parsed.data : fieldErrors(parsed.error);
  };
  const manyChoices = (count: number) => Array.from({ length: count }, (_, at) => `${at}`).join('\n');

  test.each([
    [
      'keeps each choice once',
      {},
      { name: 'Bank', kind: 'choice', required: false, choices: ['ICBC', 'CMB'] },
    ],
    [
      'keeps choices of choices only',
      { kind: 'date' },
      { name: 'Bank', kind: 'date', required: false, choices: [] },
    ],
    ['needs a name', { name: ' ' }, { name: 'required' }],
    ['needs a kind', { kind: undefined }, { kind: 'required' }],
    ['knows four kinds', { kind: 'colour' }, { kind: 'required' }],
    ['needs something to choose from', { choices: '\n' }, { choices: 'required' }],
    ['takes short names', { name: 'x'.repeat(81) }, { name: 'too-long' }],
    ['takes short choices', { choices: 'x'.repeat(81) }, { choices: 'too-long' }],
    ['takes so many choices', { choices: manyChoices(MOST_CHOICES + 1) }, { choices: 'too-long' }],
  ])('%s', (_what, different, expected) => {
    expect(decide(different)).toEqual(expected);
  });
});

test.each([
  [2, 'up', [2, 1, 3]],
  [2, 'down', [1, 3, 2]],
  [1, 'up', undefined],
  [3, 'down', undefined],
  [9, 'up', undefined],
  [9, 'down', undefined],
] as const)('of 1, 2, 3 number %i moved %s', (id, direction, order) => {
  expect(moved([1, 2, 3], id, direction)).toEqual(order);
});
