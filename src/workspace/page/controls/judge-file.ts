import type { FileInput } from '@slack/types';
import { extensionOf, type HeldFile, largestHeldFile } from '../../protocol.js';
import type { Words } from '../words/en.js';

/** Slack's own limit, where the element says none. */
const MOST = 10;

export const mostFiles = ({ max_files: most = MOST }: FileInput): number => most;

/** What a file input says of a file it does not take. */
export function judgeFile(
  { filetypes }: FileInput,
  { name, size }: Pick<HeldFile, 'name' | 'size'>,
  words: Words,
): string | undefined {
  const types = filetypes?.map((type) => type.toLowerCase());
  if (types && !types.includes(extensionOf(name))) return words.wrongFileType(name, types.join(', '));
  if (size === 0) return words.emptyFile(name);
  return size > largestHeldFile ? words.largeFile(name) : undefined;
}

/** "840 B", "12 kB", "3.4 MB" */
export function sizeWords(size: number, locale: string): string {
  const [unit, amount] =
    size < 1_000
      ? (['byte', size] as const)
      : size < 1_000_000
        ? (['kilobyte', size / 1_000] as const)
        : (['megabyte', size / 1_000_000] as const);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
  }).format(amount);
}
