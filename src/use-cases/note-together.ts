import { setImmediate as loopTurned } from 'node:timers/promises';
import type { Connection, Database } from '../store/open-database.js';

type Note = (tx: Connection) => void;

/** What is to be noted in the present turn of the event loop, and its end. */
interface Batch {
  notes: Note[];
  committed: Promise<void>;
}

const batches = new WeakMap<Database, Batch>();

/**
 * Resolves when the note is committed. Notes of one turn of the event loop share a transaction: the disk takes as long
 * for one as for all of them.
 */
export function noteTogether({ db }: { db: Database }, note: Note): Promise<void> {
  const batch = batches.get(db) ?? newBatch(db);
  batch.notes.push(note);
  return batch.committed;
}

function newBatch(db: Database): Batch {
  const notes: Note[] = [];
  const commit = async () => {
    await loopTurned();
    batches.delete(db);
    db.transaction((tx) => {
      for (const note of notes) note(tx);
    });
  };
  const batch = { notes, committed: commit() };
  batches.set(db, batch);
  return batch;
}
