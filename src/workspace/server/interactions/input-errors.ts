import type { AnyBlock, HeldFile } from '../../protocol.js';
import { type Control, controls, controlsIn, stateValues } from '../control-values.js';
import { unacceptable } from '../held-files.js';
import type { StoredView } from '../state.js';
import { words } from './words.js';

/** What Slack's client refuses before the app hears of it, by block id. */
export function inputErrors({ view, typed }: StoredView): Record<string, string> {
  const blocks = view.blocks as AnyBlock[];
  const values = stateValues(blocks, typed);
  const errors: Record<string, string> = {};
  for (const { blockId, actionId, element, block } of controlsIn(blocks)) {
    if (block.type !== 'input') continue;
    const value = values[blockId]?.[actionId]?.[controls[element.type]?.field ?? ''] ?? null;
    const optional = 'optional' in block && block.optional === true;
    const wrong = isEmpty(value) ? (optional ? undefined : words.requiredField) : invalid(element, value);
    if (wrong) errors[blockId] = wrong;
  }
  return errors;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}

const checks: Record<string, (value: string, element: Control) => string | undefined> = {
  plain_text_input(value, { min_length: min, max_length: max }) {
    if (typeof min === 'number' && value.length < min) return `Please enter at least ${min} characters.`;
    const most = typeof max === 'number' ? max : 3000;
    return value.length > most ? `Please enter no more than ${most} characters.` : undefined;
  },
  number_input(value, { is_decimal_allowed: decimal, min_value: min, max_value: max }) {
    const number = Number(value);
    if (!/^-?\d+(\.\d+)?$/.test(value)) return 'Please enter a valid number.';
    if (decimal !== true && !Number.isInteger(number)) return 'Please enter a whole number.';
    if (min !== undefined && number < Number(min)) return `Please enter a number of at least ${min}.`;
    return max !== undefined && number > Number(max) ? `Please enter a number of at most ${max}.` : undefined;
  },
  email_text_input: (value) =>
    /^\S+@\S+\.\S+$/.test(value) ? undefined : 'Please enter a valid email address.',
  url_text_input: (value) => (/^https?:\/\/\S+$/.test(value) ? undefined : 'Please enter a valid URL.'),
};

function invalid(element: Control, value: unknown): string | undefined {
  if (element.type === 'file_input') return invalidFiles(element, value as HeldFile[]);
  const most = element.max_selected_items;
  if (Array.isArray(value)) {
    return typeof most === 'number' && value.length > most ? `Please choose at most ${most}.` : undefined;
  }
  return checks[element.type]?.(String(value), element);
}

/** Slack's own limit, where the element says none. */
const mostFiles = 10;

function invalidFiles(element: Control, files: HeldFile[]): string | undefined {
  const most = Number(element.max_files ?? mostFiles);
  if (files.length > most) return words.tooManyFiles(most);
  return files.map((file) => unacceptable(element, file)?.words).find((wrong) => wrong !== undefined);
}
