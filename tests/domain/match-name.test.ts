import { describe, expect, test } from 'vitest';
import { bestMatches, matchName } from '../../src/domain/match-name.js';

describe('a name is found by', () => {
  test.each([
    ['途胜', 'tusheng', 'its pinyin'],
    ['途胜', 'TuSheng', 'its pinyin in capitals'],
    ['途胜', 'tu sheng', 'its pinyin, syllable by syllable'],
    ['途胜', 'ts', 'its initials'],
    ['途胜', 'tsh', 'its initials, sh being one'],
    ['途胜', 'tus', 'a syllable and an initial'],
    ['途胜', 'tush', 'pinyin not typed to its end'],
    ['途胜', 'tushen', 'pinyin not typed to its last letter'],
    ['途胜', '途', 'one of its characters'],
    ['途胜', '胜', 'its last character'],
    ['途胜', 'sheng', 'the pinyin of its last character'],
    ['途胜', '途sheng', 'a character and pinyin'],
    ['途胜', 't胜', 'an initial and a character'],
    ['途胜', 'ｔｕｓ', 'full-width letters'],
    ['北京现代ix35', 'bjxdix35', 'initials, letters and digits'],
    ['北京现代ix35', 'beijingxiandaiix35', 'everything'],
    ['北京现代ix35', 'ix35', 'its letters'],
    ['北京现代ix35', 'ix35 北京', 'its words in another order'],
    ['北京现代ix35', 'xd i', 'parts of it'],
    ['北京现代 ＩＸ３５', 'bjxdix35', 'letters where the name has full-width ones'],
    ['长安CS75', 'changan', 'one reading of a character'],
    ['长安CS75', 'zhangan', 'its other reading'],
    ['重庆', 'cq', 'an initial of one reading'],
    ['重庆', 'zq', 'an initial of the other'],
    ['绿色', 'lvse', 'v for ü'],
    ['绿色', 'lüse', 'ü itself'],
    ['Tucson L Hybrid', 'hybrid tuc', 'words in any order'],
    ['Tucson L Hybrid', 'tucsonl', 'letters without the space'],
    ['CR-V', 'crv', 'letters without the dash'],
    ['CR-V', 'cr-v', 'letters with the dash'],
    ['CRV', 'cr-v', 'a dash that it has not'],
    ['CR-V', 'v cr', 'parts in another order'],
    ['𠮷利', '𠮷', 'a character of two units'],
    ['anything', '', 'nothing'],
    ['anything', '  ', 'spaces'],
  ])('%s by “%s”: %s', (name, query) => {
    expect(matchName(query, name)).toBeDefined();
  });
});

describe('a name is not found by', () => {
  test.each([
    ['途胜', 'heng', 'the end of a syllable'],
    ['途胜', 'tss', 'more than it has'],
    ['途胜', 'st', 'initials in another order'],
    ['途胜', 'tushengx', 'more letters'],
    ['途胜', 'tu x', 'a word that it has not'],
    ['途胜', 'tesheng', 'other letters'],
    ['途胜', 'teng', 'the beginning of one syllable and the end of the next'],
    ['途胜', '-', 'a dash'],
    ['Tucson', 'tcsn', 'letters left out'],
    ['北京现代ix35', 'bjix35', 'characters left out'],
    ['👍', 'a', 'letters, where it has none'],
  ])('%s by “%s”: %s', (name, query) => {
    expect(matchName(query, name)).toBeUndefined();
  });
});

describe('what fits best comes first', () => {
  const found = (query: string, names: string[]) =>
    bestMatches(
      query,
      names.map((name) => ({ name })),
    ).map(({ name }) => name);

  test('the name itself, then a beginning, then a middle; written before spoken', () => {
    const names = ['大途胜', 'Big TS', '途胜', 'TS7', 'TS', 'no'];
    expect(found('ts', names)).toEqual(['TS', 'TS7', '途胜', 'Big TS', '大途胜']);
  });

  test('what fits as it was typed before what fits in parts', () => {
    expect(found('ix35 北京', ['北京现代ix35', 'ix35 北京版'])).toEqual(['ix35 北京版', '北京现代ix35']);
  });

  test('what fits alike keeps the order of the list', () => {
    expect(found('tu', ['途胜', '途观', 'x', '途昂'])).toEqual(['途胜', '途观', '途昂']);
    expect(found('', ['b', 'a'])).toEqual(['b', 'a']);
  });
});

test('a long name of characters with many readings is compared in no time', () => {
  const name = '乐重长行曾调和'.repeat(11);
  const started = performance.now();
  expect(matchName(`${'yzcxzth'.repeat(10)}!x`, name)).toBeUndefined();
  expect(matchName('z'.repeat(77), '重曾长重曾长重'.repeat(11))).toBeDefined();
  expect(matchName(`${'h'.repeat(60)}x`, '和'.repeat(77))).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(500);
});

test('more names than are remembered are still found', () => {
  const names = Array.from({ length: 20_500 }, (_, number) => ({ name: `途胜${number}` }));
  expect(bestMatches('ts20499', names)).toEqual([{ name: '途胜20499' }]);
});
