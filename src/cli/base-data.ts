import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import type { Config } from '../config.js';
import { showroomDay } from '../domain/calendar.js';
import { writeBaseDataTable } from '../domain/write-base-data-table.js';
import { EXIT } from '../exit-codes.js';
import { lockDatabase } from '../store/lock-database.js';
import { openDatabase } from '../store/open-database.js';
import { openToRead, readPresent } from '../store/read-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import { readTable } from '../tables/read-table.js';
import { LARGEST_FILE_BYTES, TABLE_FORMATS, type TableFormat } from '../tables/table.js';
import { writeTable } from '../tables/write-table.js';
import { tableWords } from '../text/table-words.js';
import { textIn } from '../text/text-for.js';
import { exportBaseData } from '../use-cases/export-base-data.js';
import { type Operation, showroomByCode } from '../use-cases/operate-base-data.js';
import { askBot, isInUse } from './ask-bot.js';
import { noShowroom, operate } from './operate.js';
import { counted, type Outcome } from './outcome.js';

type Place = Pick<Config, 'file' | 'healthPort'>;

export interface ImportOptions {
  showroom: string;
  /** Else only what would change is told. */
  yes: boolean;
}
export interface ExportOptions {
  showroom: string;
  format?: TableFormat;
  out?: string;
}

const failed = (words: string): Outcome => ({ words, code: EXIT.failed });

/** Tells what a file would change in a showroom's base data, or changes it. */
export async function importCommand(
  place: Place,
  path: string,
  { showroom, yes }: ImportOptions,
  now: () => Date,
): Promise<Outcome> {
  const bytes = read(path);
  if (!bytes) return failed(`${path} cannot be read: check the path, and who may read it.`);
  const table = await readTable(bytes);
  if (table.kind === 'unreadable') return failed(`${path}: ${textIn('en').imports.problems[table.problem]}`);
  const fileName = basename(path);
  return carryOut(place, { act: 'import', showroom, fileName, table: table.rows, confirm: yes }, now);
}

/** Puts back what the last import changed. */
export const undoCommand = (place: Place, showroom: string, now: () => Date): Promise<Outcome> =>
  carryOut(place, { act: 'undo', showroom }, now);

/** Of a file that is too large no more is read than shows that it is. */
function read(path: string): Uint8Array | undefined {
  try {
    return statSync(path).size > LARGEST_FILE_BYTES
      ? Buffer.alloc(LARGEST_FILE_BYTES + 1)
      : readFileSync(path);
  } catch {
    return undefined;
  }
}

const said = z.object({ words: z.string(), code: z.number() });

/** By the bot while one works on the database, for nobody else may write then; else on the file itself. */
async function carryOut(place: Place, operation: Operation, now: () => Date): Promise<Outcome> {
  // A database that is not there is not made.
  openToRead(place.file).close();
  if (isInUse(place.file)) {
    const answer = await askBot(place, '/base-data', operation);
    if ('words' in answer) return failed(answer.words);
    const outcome = said.safeParse(answer.body);
    return answer.ok && outcome.success
      ? outcome.data
      : failed('The bot could not do it, and changed nothing: its log says why.');
  }
  const lock = lockDatabase(place.file);
  try {
    const db = openDatabase(place.file);
    try {
      return operate({ db, now }, operation);
    } finally {
      db.close();
    }
  } finally {
    lock.release();
  }
}

/** Writes a showroom's base data to a file, in the showroom's language; a bot at work is not disturbed. */
export async function exportCommand(
  { file }: Pick<Config, 'file'>,
  options: ExportOptions,
  now: () => Date,
): Promise<Outcome> {
  const found = readPresent(file, (db) => {
    const all = createShowroomStore(db).all();
    const showroom = showroomByCode(all, options.showroom);
    if (!showroom) return { kind: 'no-showroom' as const, codes: all.map(({ code }) => code) };
    const exported = exportBaseData({ db }, { staff: null, showroom });
    return { kind: 'found' as const, showroom, base: exported.kind === 'exported' ? exported.base : [] };
  });
  if (!found) return { words: `${file} is from an older version: start the bot once.`, code: EXIT.database };
  if (found.kind === 'no-showroom') return failed(noShowroom(found.codes));
  const { showroom, base } = found;
  const { imports } = textIn(showroom.language);
  const format = options.format ?? formatOf(options.out) ?? 'csv';
  const day = showroomDay(now(), showroom.timeZone);
  const out = options.out ?? `${imports.fileName(showroom.code, day)}.${format}`;
  const bytes = await writeTable(
    writeBaseDataTable(base, tableWords(showroom.language)),
    format,
    imports.sheet,
  );
  try {
    writeFileSync(out, bytes);
  } catch {
    return failed(`${out} cannot be written: check its folder, and who may write there.`);
  }
  return { words: `${out}: ${counted(base.length, 'entry', 'entries')}.`, code: 0 };
}

const formatOf = (out = ''): TableFormat | undefined =>
  TABLE_FORMATS.find((format) => extname(out).toLowerCase() === `.${format}`);
