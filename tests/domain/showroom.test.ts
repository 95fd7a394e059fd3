import { describe, expect, test } from 'vitest';
import { fieldErrors } from '../../src/domain/field-error.js';
import { customerNumber, setUpSchema } from '../../src/domain/showroom.js';

const filled = {
  name: 'Beijing East',
  code: 'BJ',
  teamChannel: 'C1',
  timeZone: 'Asia/Shanghai',
  language: 'zh-CN',
  country: 'CN',
  levelPreset: 'HABC',
  managers: ['U1'],
  desiredModels: 'Sonata',
};

describe('the set-up form', () => {
  test.each([
    ['name', '', 'required'],
    ['code', undefined, 'required'],
    ['code', 'B', 'showroom-code-format'],
    ['code', 'BEIJING', 'showroom-code-format'],
    ['code', 'B-1', 'showroom-code-format'],
    ['code', '北京', 'showroom-code-format'],
    ['code', 'week', 'code-taken'],
    ['teamChannel', undefined, 'required'],
    ['timeZone', 'Asia/Peking', 'time-zone-unknown'],
    ['timeZone', '', 'time-zone-unknown'],
    ['language', 'fr', 'required'],
    ['country', 'XX', 'country-unknown'],
    ['levelPreset', 'ABC', 'required'],
    ['managers', [], 'required'],
    ['managers', undefined, 'required'],
    ['desiredModels', ' \n ', 'required'],
    ['desiredModels', undefined, 'required'],
    ['competitorModels', 'x'.repeat(3001), 'too-long'],
    ['desiredModels', `Sonata\n${'x'.repeat(81)}`, 'too-long'],
  ])('%s %j is refused as %s', (field, value, error) => {
    const { error: issues } = setUpSchema.safeParse({ ...filled, [field]: value });
    expect(issues && fieldErrors(issues)).toEqual({ [field]: error });
  });

  test('reads models one a line, without blanks and repetitions, and the code in capitals', () => {
    const input = setUpSchema.parse({
      ...filled,
      code: ' bj2 ',
      desiredModels: 'Sonata\n\n  Tucson \r\nSonata',
    });
    expect(input.code).toBe('BJ2');
    expect(input.desiredModels).toEqual(['Sonata', 'Tucson']);
    expect(input).toMatchObject({ reps: [], executives: [], competitorModels: [] });
  });
});

test.each([
  [1, 'BJ-0001'],
  [9999, 'BJ-9999'],
  [10_000, 'BJ-10000'],
])('customer %i is %s', (sequence, number) => {
  expect(customerNumber('BJ', sequence)).toBe(number);
});
