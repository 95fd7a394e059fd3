import { backupsToDrop } from '../domain/backups.js';
import {
  type BackupFile,
  type BackupFolder,
  type BackupProblem,
  backupProblem,
} from '../store/backup-folder.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Database } from '../store/open-database.js';
import { createShowroomStore } from '../store/showroom-store.js';
import type { Deps } from './deps.js';
import { receiversOf } from './receivers.js';

export type BackUpResult =
  | { kind: 'made'; backup: BackupFile; rows: Record<string, number>; dropped: string[] }
  | { kind: 'failed'; problem: BackupProblem; cause: unknown };

interface BackUpDeps {
  db: Pick<Database, '$client'>;
  now: () => Date;
  backups: BackupFolder;
}

/** Makes and verifies a copy of the database; old ones go only once it is there. */
export async function backUp({ db, now, backups }: BackUpDeps): Promise<BackUpResult> {
  try {
    const { backup, verified } = await backups.add(db, now());
    const old = backupsToDrop(backups.list());
    for (const one of old) backups.drop(one);
    return { kind: 'made', backup, rows: verified.rows, dropped: old.map(({ name }) => name) };
  } catch (cause) {
    return { kind: 'failed', problem: backupProblem(cause), cause };
  }
}

/** One backup at a time: whoever asks while one is being made gets that one. */
export function createBackups(deps: BackUpDeps) {
  let running: Promise<BackUpResult> | undefined;
  return {
    make: (): Promise<BackUpResult> => {
      running ??= backUp(deps).finally(() => {
        running = undefined;
      });
      return running;
    },

    /** Resolves when none is being made. */
    idle: async () => {
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
