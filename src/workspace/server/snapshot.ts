import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Channel, State, StoredFile, StoredView } from './state.js';

const version = 1;

/** What outlives a restart. */
export interface Snapshot {
  version: number;
  channels: Channel[];
  files: StoredFile[];
  homes: StoredView[];
}

export interface SnapshotFile {
  /** Writes soon, once for a burst of changes. */
  changed(): void;
  /** Writes now what is not written yet. */
  flush(): void;
}

const pauseMs = 500;

/** A snapshot of another version is left aside: the workspace then starts empty. */
export function readSnapshot(path: string): Snapshot | undefined {
  try {
    const snapshot = JSON.parse(readFileSync(path, 'utf8')) as Snapshot;
    return snapshot.version === version ? snapshot : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export function createSnapshotFile(path: string, state: State): SnapshotFile {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    timer = undefined;
    const { channels, files, homes } = state;
    const snapshot: Snapshot = {
      version,
      channels: [...channels.values()],
      files: [...files.values()].filter(
        ({ readyAt, heldBy }) => readyAt !== undefined && heldBy === undefined,
      ),
      homes: [...homes.values()],
    };
    mkdirSync(dirname(path), { recursive: true });
    // Renaming is atomic, so a killed process leaves the old snapshot or the new one, never half of one.
    writeFileSync(`${path}.new`, JSON.stringify(snapshot));
    renameSync(`${path}.new`, path);
  };
  return {
    changed() {
      timer ??= setTimeout(write, pauseMs).unref();
    },
    flush() {
      if (!timer) return;
      clearTimeout(timer);
      write();
    },
  };
}
