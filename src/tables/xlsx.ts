import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import writeExcelFile from 'write-excel-file/node';
import { guardCell, unguardCell } from './guard-cell.js';
import { type Cell, type ReadTable, unreadable } from './table.js';

/** XML, or the package that writes it, has no place for these, and a spreadsheet writes them as `_x0001_`; what looks so already is written so, too. */
const NOT_IN_XML = /(?![\t\n])\p{Cc}|[\uFDD0-\uFDEF\uFFFD-\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu;
const asCode = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** The package that writes counts words in an object, and stumbles over those that every object knows, as `valueOf`. */
const escaped = (text: string): string =>
  text in {} ? asCode(text) + text.slice(1) : text.replace(NOT_IN_XML, asCode);

export const writeXlsx = (rows: Cell[][], sheet: string): Promise<Buffer> =>
  writeExcelFile(
    rows.map((row, at) => row.map((cell) => toCell(cell, at === 0))),
    { sheet, stickyRowsCount: 1 },
  ).toBuffer();

function toCell(cell: Cell, isHeading: boolean) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  return {
    value: escaped(guardCell(cell)),
    type: String,
    ...(isHeading && { fontWeight: 'bold' as const }),
  };
}

/** A small file can hold a table that no memory holds. */
const TIME_LIMIT_MS = 30_000;
const MEGABYTES = 256;

/** Unpacks beside the bot, in a thread of its own: it takes half a second for the longest table, in which nobody would be answered. */
const READER = `
const { parentPort, workerData } = require('node:worker_threads');
const { readSheet } = require(workerData.reader);
readSheet(Buffer.from(workerData.bytes), 1, { trim: false }).then(
  (rows) => parentPort.postMessage(rows),
  () => parentPort.postMessage(null),
);
`;

export async function readXlsx(bytes: Uint8Array): Promise<ReadTable> {
  const rows = await inThread(bytes);
  return rows
    ? { kind: 'read', rows: rows.map((row) => row.map((value) => unguardCell(words(value)))) }
    : unreadable('not-a-table');
}

async function inThread(bytes: Uint8Array): Promise<unknown[][] | null> {
  const worker = new Worker(READER, {
    eval: true,
    workerData: { bytes, reader: createRequire(import.meta.url).resolve('read-excel-file/node') },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    stdout: true,
    stderr: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(null));
      timer = setTimeout(() => resolve(null), TIME_LIMIT_MS);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}
