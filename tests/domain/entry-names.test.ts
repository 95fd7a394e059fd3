import { expect, test } from 'vitest';
import { readNames, sameName, sortNames } from '../../src/domain/entry-names.js';

test.each([
  ['Sonata', 'SONATA'],
  ['Ioniq 5', 'ＩＯＮＩＱ　５'],
  ['Model  Y', ' model y '],
  ['ｶﾛｰﾗ', 'カローラ'],
  ['途观L', '途观Ｌ'],
])('%s and %s are one name', (one, other) => {
  expect(sameName(one, other)).toBe(true);
});

test.each([
  ['Model 3', 'Model Y'],
  ['卡罗拉', '凯美瑞'],
  ['Tucson L', 'TucsonL'],
  ['途胜', 'tusheng'],
])('%s and %s are two', (one, other) => {
  expect(sameName(one, other)).toBe(false);
});

test('names are read one a line, each once, as they were first written', () => {
  const long = 'x'.repeat(81);
  expect(readNames(`  Kona \r\n\n \t\nKONA\nkona\nModel\tY\n${long}`)).toEqual({
    names: ['Kona', 'Model Y'],
    repeated: ['kona'],
    tooLong: [long],
  });
});

test('a name that stands in the list twice is in use if one of them is', () => {
  const standing = [
    { name: 'Kona', isRetired: false },
    { name: 'KONA', isRetired: true },
    { name: 'Tucson', isRetired: true },
  ];
  expect(sortNames(['kona', 'tucson', 'Ioniq'], standing)).toEqual({
    fresh: ['Ioniq'],
    there: [standing[0]],
    back: [standing[2]],
  });
});
