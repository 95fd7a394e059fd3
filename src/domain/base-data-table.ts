import { LISTS, type List } from './base-data.js';
import { DOSSIER_TEXTS, MODEL_TEXTS } from './entry-details.js';
import { NEVER_EMPTY } from './entry-rules.js';
import { LARGEST_AMOUNT } from './field.js';
import { MOST_LEVEL_DAYS } from './level.js';

/** The table in which base data comes and goes: a row for each entry and each level. */
export const COLUMNS = [
  'list',
  'code',
  'name',
  'order',
  'inUse',
  'windowDays',
  'intervalDays',
  'protectionDays',
  'maker',
  'positioning',
  'strengths',
  'weaknesses',
  'price',
  'answer',
  'trim',
  'listPrice',
  'availability',
] as const;
export type Column = (typeof COLUMNS)[number];

export const TABLE_LISTS = ['level', ...LISTS] as const;
export type TableList = 'level' | List;

interface NumberColumn {
  least: number;
  most: number;
  /** There may be none, which is a value of its own. */
  orNone?: boolean;
}
/** What the values of a column may be: texts of some length, or whole numbers. */
type Kind = { longest: number } | NumberColumn;

/** The columns that belong to some lists only. */
const OWN_COLUMNS = {
  level: {
    windowDays: { least: 1, most: MOST_LEVEL_DAYS, orNone: true },
    intervalDays: { least: 1, most: MOST_LEVEL_DAYS },
    protectionDays: { least: 1, most: MOST_LEVEL_DAYS },
  },
  competitorModel: {
    maker: { longest: DOSSIER_TEXTS.maker },
    positioning: { longest: DOSSIER_TEXTS.positioning },
    strengths: { longest: DOSSIER_TEXTS.strengths },
    weaknesses: { longest: DOSSIER_TEXTS.weaknesses },
    price: { longest: DOSSIER_TEXTS.price },
    answer: { longest: DOSSIER_TEXTS.answer },
  },
  desiredModel: {
    trim: { longest: MODEL_TEXTS.trim },
    listPrice: { least: 0, most: LARGEST_AMOUNT },
    availability: { longest: MODEL_TEXTS.availability },
  },
} as const satisfies Partial<Record<TableList, Partial<Record<Column, Kind>>>>;

type Own = typeof OWN_COLUMNS;
export type OwnColumn = { [L in keyof Own]: keyof Own[L] }[keyof Own];

const KINDS: Partial<Record<TableList, Partial<Record<Column, Kind>>>> = OWN_COLUMNS;
const OWN = new Map(
  TABLE_LISTS.map((list) => [
    list,
    new Map(COLUMNS.flatMap((column) => (KINDS[list]?.[column] ? [[column, KINDS[list][column]]] : []))),
  ]),
);
const NONE: ReadonlyMap<Column, Kind> = new Map();
export const ownColumns = (list: TableList): ReadonlyMap<Column, Kind> => OWN.get(list) ?? NONE;

/** By column; what is not there is not known, or not asked for. */
export type Values = Partial<Record<Column, string | number | null>>;

/** An entry or a level as the showroom has it. */
export interface Standing {
  id: number;
  list: TableList;
  /** A level's. */
  code: string | null;
  name: string;
  position: number;
  retiredAt: Date | null;
  /** Rules speak of it, so it is never retired. */
  isFixed: boolean;
  values: Values;
}

/** Levels and entries are numbered each for themselves. */
export const keyed = (list: TableList, id: number): number => (list === 'level' ? -id : id);

/** What a row of a file asks for; null asks for nothing. */
export interface Ask {
  list: TableList;
  code: string | null;
  name: string;
  /** The place in its list, from 1. */
  order: number | null;
  inUse: boolean | null;
  values: Values;
}

/** What can be wrong with a row. */
const FAULTS = [
  'list-missing',
  'list-unknown',
  'attire-off',
  'name-missing',
  'code-missing',
  'too-long',
  'not-a-number',
  'in-use-unclear',
  'other-list',
  'days-missing',
  'protection-below-interval',
  'duplicate',
  'has-code',
  'last-in-use',
  'too-many-levels',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A fault, the column it is in, and what stands there; or, of a duplicate, the row that comes first. */
export interface Faulty {
  fault: Fault;
  column: Column;
  value: string;
}

/** A row as it was read, by its number in the file. */
export type ReadRow = { row: number } & ({ ask: Ask } | { faulty: Faulty; name: string });

/** How columns, lists and answers may be called in a file. */
export interface TableWords {
  columns: Record<Column, readonly string[]>;
  lists: Record<TableList, readonly string[]>;
  yes: readonly string[];
  no: readonly string[];
  none: readonly string[];
}

/** Lists that the forms cannot do without. */
export const NEEDED_LISTS: readonly TableList[] = ['level', ...NEVER_EMPTY];
