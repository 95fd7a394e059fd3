import SqliteDatabase from 'better-sqlite3';
import { DatabaseProblem, databaseProblem, namingProblems } from './database-problem.js';

/**
 * Makes sure that one process works on a database. The lock is the operating system's, taken by SQLite on a file
 * beside the database, so it is gone when the process is, however it died.
 */
export function lockDatabase(path: string): { release: () => void } {
  return namingProblems(path, () => {
    const lock = new SqliteDatabase(`${path}.lock`, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      throw databaseProblem(error) === 'locked'
        ? new DatabaseProblem('in-use', path, { cause: error })
        : error;
    }
    return { release: () => lock.close() };
  });
}
