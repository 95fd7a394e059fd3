import type { Connection } from './open-database.js';

/**
 * A statement that is put together once for each connection: for what every command reads, that takes longer than
 * running it. A transaction is a connection of its own.
 */
export function prepareOnce<Statement>(
  putTogether: (db: Connection) => Statement,
): (db: Connection) => Statement {
  const known = new WeakMap<Connection, Statement>();
  return (db) => {
    const ready = known.get(db) ?? putTogether(db);
    known.set(db, ready);
    return ready;
  };
}
