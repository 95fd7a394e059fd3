import { backupsToDrop } from '../domain/backups.js';
import {
  type BackupFile,
  type BackupFolder,
  type BackupProblem,
  backupProblem,
} from '../store/backup-folder.js';
import type { Copying } from '../store/copy-database.js';
import { createNotificationStore } from '../store/notification-store.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';
import { receiversOf } from './receivers.js';

export type BackUpResult =
  | { kind: 'made'; backup: BackupFile; rows: Record<string, number>; dropped: string[] }
  | { kind: 'failed'; problem: BackupProblem; cause: unknown };

interface BackUpDeps {
  now: () => Date;
  backups: BackupFolder;
}

/** Makes and verifies a copy of the database; old ones go only once it is there. */
export async function backUp({ now, backups }: BackUpDeps, copying: Copying = {}): Promise<BackUpResult> {
  try {
    const { backup, verified } = await backups.add(now(), copying);
    const old = backupsToDrop(backups.list());
    await backups.drop(old);
    return { kind: 'made', backup, rows: verified.rows, dropped: old.map(({ name }) => name) };
  } catch (cause) {
    return { kind: 'failed', problem: backupProblem(cause), cause };
  }
}

/** The backups of a bot at work, one at a time: whoever asks while one is being made gets that one. */
export function createBackups(deps: BackUpDeps) {
  const stopping = new AbortController();
  let running: Promise<BackUpResult> | undefined;
  return {
    make: (): Promise<BackUpResult> => {
      running ??= backUp(deps, { signal: stopping.signal }).finally(() => {
        running = undefined;
      });
      return running;
    },

    /** Gives up the one that is being made, which with millions of rows takes longer than a program may take to stop. */
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** What became of the night's backup: the admins hear of a failure, and their Homes show its age. */
export function reportBackUp({ db, now }: Deps, { kind }: BackUpResult) {
  const at = now();
  db.transaction((tx) => {
    const notifications = createNotificationStore(tx);
    for (const showroom of createShowroomStore(tx).all()) {
      const showroomId = showroom.id;
      notifications.refreshHomes(showroomId, at);
      if (kind === 'made') continue;
      for (const { id: staffId } of receiversOf(tx, showroom, 'trouble'))
        notifications.add({ kind: 'backup-failed', showroomId, recipient: { staffId } }, at);
    }
  });
}
