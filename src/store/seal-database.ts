import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Stands beside a database for as long as it is closed, and tells what its file looked like when it was. */
const sealOf = (path: string) => `${path}.closed`;

/**
 * Marks a database as closed in good order: while its file stays as it is now, it need not be read through to be
 * opened again. Called by the process that worked on it, after `close()`.
 */
export function sealDatabase(path: string) {
  const look = lookOf(path);
  try {
    if (look) writeFileSync(sealOf(path), look);
  } catch {
    // Nothing is lost but time: the next start reads the file through.
  }
}

/** Whether the database is as it was sealed. The seal is gone then: whoever dies at work leaves none. */
export function breakSeal(path: string): boolean {
  const look = lookOf(path);
  try {
    const seal = readFileSync(sealOf(path), 'utf8');
    rmSync(sealOf(path));
    return seal === look;
  } catch {
    return false;
  }
}

/** Undefined where there is no file, or where some of what was committed stands in the log beside it. */
function lookOf(path: string): string | undefined {
  const stats = (file: string) => statSync(file, { bigint: true, throwIfNoEntry: false });
  const file = stats(path);
  const log = stats(`${path}-wal`)?.size ?? 0n;
  return file && log === 0n ? `${file.size} bytes, changed ${file.mtimeNs}\n` : undefined;
}
