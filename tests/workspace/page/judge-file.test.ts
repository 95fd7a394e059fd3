import { expect, test } from 'vitest';
import { judgeFile, sizeWords } from '../../../src/workspace/page/controls/judge-file.js';
import { en } from '../../../src/workspace/page/words/en.js';
import { largestHeldFile } from '../../../src/workspace/protocol.js';

test.each([
  ['a.csv', 1, undefined],
  ['A.CSV', 1, undefined],
  ['a.csv.pdf', 1, en.wrongFileType('a.csv.pdf', 'csv, xlsx')],
  ['csv', 1, en.wrongFileType('csv', 'csv, xlsx')],
  ['a.csv', 0, en.emptyFile('a.csv')],
  ['a.csv', largestHeldFile, undefined],
  ['a.csv', largestHeldFile + 1, en.largeFile('a.csv')],
])('judges %s of %i bytes', (name, size, words) => {
  const element = { type: 'file_input', filetypes: ['csv', 'XLSX'] } as const;
  expect(judgeFile({ ...element, filetypes: [...element.filetypes] }, { name, size }, en)).toBe(words);
});

test.each([
  [840, 'en-US', '840 byte'],
  [12_300, 'en-US', '12 kB'],
  [3_440_000, 'en-US', '3.4 MB'],
  [12_300, 'zh-CN', '12 kB'],
])('says how large %i bytes are in %s', (size, locale, words) => {
  expect(sizeWords(size, locale)).toBe(words);
});
