import { expect, test } from 'vitest';
import { checkInputs } from '../../../src/workspace/page/modal/check-inputs.js';
import { en } from '../../../src/workspace/page/words/en.js';
import type { AnyBlock } from '../../../src/workspace/protocol.js';

const inputOf = (element: object, optional = false): AnyBlock => ({
  type: 'input',
  block_id: 'field',
  optional,
  label: { type: 'plain_text', text: 'Field' },
  element: { action_id: 'field', ...element },
});
const errorOf = (block: AnyBlock, type: string, value: object) =>
  checkInputs([block], { field: { field: { type, ...value } } }, en).field;

test.each([
  ['plain_text_input', { value: null }],
  ['plain_text_input', { value: '   ' }],
  ['static_select', { selected_option: null }],
  ['multi_users_select', { selected_users: [] }],
  ['datepicker', { selected_date: null }],
])('asks for a required %s that is empty', (type, value) => {
  expect(errorOf(inputOf({ type }), type, value)).toBe(en.required);
  expect(errorOf(inputOf({ type }, true), type, value)).toBeUndefined();
});

test.each([
  [{ type: 'number_input', is_decimal_allowed: false }, '12.5', en.notWholeNumber],
  [{ type: 'number_input', is_decimal_allowed: true }, 'many', en.notNumber],
  [{ type: 'number_input', is_decimal_allowed: true, min_value: '10' }, '9', en.belowMinimum('10')],
  [{ type: 'number_input', is_decimal_allowed: true, max_value: '10' }, '10', undefined],
  [{ type: 'email_text_input' }, 'li.na', en.notEmail],
  [{ type: 'url_text_input' }, 'example.com', en.notUrl],
  [{ type: 'plain_text_input', max_length: 3 }, 'four', en.tooLong(3)],
  [{ type: 'plain_text_input', min_length: 3 }, 'ab', en.tooShort(3)],
])('judges %j with %j', (element, value, error) => {
  expect(errorOf(inputOf(element), element.type, { value })).toBe(error);
});

test('counts the files of a file input', () => {
  const files = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: `F${index}`, name: 'a.csv' }));
  const errorAt = (element: object, count: number) =>
    errorOf(inputOf({ type: 'file_input', ...element }), 'file_input', { files: files(count) });
  expect(errorAt({}, 0)).toBe(en.required);
  expect(errorAt({}, 10)).toBeUndefined();
  expect(errorAt({}, 11)).toBe(en.tooManyFiles(10));
  expect(errorAt({ max_files: 2 }, 3)).toBe(en.tooManyFiles(2));
});
