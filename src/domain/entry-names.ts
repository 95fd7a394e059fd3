import { LONGEST_NAME } from './field.js';

/** Names that read the same are the same: wide and narrow characters, capital and small letters, any spaces. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

export const sameName = (one: string, other: string): boolean => foldName(one) === foldName(other);

/** Names as they were pasted, one a line. */
export interface PastedNames {
  names: string[];
  /** Stand in the paste more than once; they count once. */
  repeated: string[];
  tooLong: string[];
}

export function readNames(pasted: string): PastedNames {
  const names = new Map<string, string>();
  const repeated = new Map<string, string>();
  const tooLong: string[] = [];
  for (const line of pasted.split(/\r?\n/)) {
    const name = line.replace(/\s+/g, ' ').trim();
    const folded = foldName(name);
    if (folded === '') continue;
    if (name.length > LONGEST_NAME) tooLong.push(name);
    else if (names.has(folded)) repeated.set(folded, name);
    else names.set(folded, name);
  }
  return { names: [...names.values()], repeated: [...repeated.values()], tooLong };
}

interface Standing {
  name: string;
  isRetired: boolean;
}

/** Which of these names are new to the list, which are in use, and which only have to be brought back. */
export function sortNames<Row extends Standing>(names: string[], standing: Row[]) {
  const known = new Map(standing.map((row) => [foldName(row.name), row]));
  // One in use goes before a retired one of the same name.
  for (const row of standing) if (!row.isRetired) known.set(foldName(row.name), row);
  const fresh: string[] = [];
  const there: Row[] = [];
  const back: Row[] = [];
  for (const name of names) {
    const row = known.get(foldName(name));
    if (!row) fresh.push(name);
    else (row.isRetired ? back : there).push(row);
  }
  return { fresh, there, back };
}
