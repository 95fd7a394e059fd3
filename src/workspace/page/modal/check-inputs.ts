import type { InputBlock } from '@slack/types';
import type { AnyBlock, StateValues } from '../../protocol.js';
import { controls } from '../../server/control-values.js';
import { mostFiles } from '../controls/judge-file.js';
import type { Words } from '../words/en.js';

const isInput = (block: AnyBlock): block is InputBlock => block.type === 'input';

function numberError(text: string, block: InputBlock, words: Words): string | undefined {
  if (block.element.type !== 'number_input') return undefined;
  const { is_decimal_allowed: decimals, min_value: min, max_value: max } = block.element;
  const number = Number(text);
  if (!text.trim() || Number.isNaN(number)) return words.notNumber;
  if (!decimals && !Number.isInteger(number)) return words.notWholeNumber;
  if (min !== undefined && number < Number(min)) return words.belowMinimum(min);
  if (max !== undefined && number > Number(max)) return words.aboveMaximum(max);
  return undefined;
}

function textError(text: string, block: InputBlock, words: Words): string | undefined {
  const { element } = block;
  if (element.type === 'email_text_input') return /^\S+@\S+\.\S+$/.test(text) ? undefined : words.notEmail;
  if (element.type === 'url_text_input') return /^https?:\/\/\S+$/.test(text) ? undefined : words.notUrl;
  if (element.type !== 'plain_text_input') return numberError(text, block, words);
  if (text.length < (element.min_length ?? 0)) return words.tooShort(element.min_length ?? 0);
  if (text.length > (element.max_length ?? 3000)) return words.tooLong(element.max_length ?? 3000);
  return undefined;
}

function tooMany(value: unknown, { element }: InputBlock, words: Words): string | undefined {
  if (element.type !== 'file_input' || !Array.isArray(value)) return undefined;
  return value.length > mostFiles(element) ? words.tooManyFiles(mostFiles(element)) : undefined;
}

/** What Slack itself refuses before the app hears of a submission, by block id. */
export function checkInputs(blocks: AnyBlock[], values: StateValues, words: Words): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of blocks.filter(isInput)) {
    const { block_id: blockId = '', element, optional } = block;
    const field = controls[element.type]?.field ?? 'value';
    const value = values[blockId]?.[element.action_id ?? '']?.[field];
    const isEmpty = Array.isArray(value) ? value.length === 0 : !String(value ?? '').trim();
    if (isEmpty && !optional) errors[blockId] = words.required;
    const wrong =
      typeof value === 'string' && !isEmpty ? textError(value, block, words) : tooMany(value, block, words);
    if (wrong) errors[blockId] = wrong;
  }
  return errors;
}
