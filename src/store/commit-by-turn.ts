import type { Connection, Database } from './open-database.js';

/** A database on which all that happens in one turn of the event loop is committed together, at its end. */
export interface TurnDatabase extends Database {
  /**
   * Resolves when what was done in this turn is on the disk, and rejects when that has failed: then none of it is kept.
   * To be asked in that turn, before anybody is told. When nothing was done, there is nothing to wait for.
   */
  committed: () => Promise<void>;
}

interface Turn {
  committed: Promise<void>;
  end: (error?: unknown) => void;
}

/**
 * The disk takes as long for one commit as for those of sixteen people who came at the same moment. Each transaction is
 * a savepoint in that of its turn: whole or not at all, whatever becomes of the others.
 */
export function commitByTurn(db: Database): TurnDatabase {
  const client = db.$client;
  // What a savepoint would take back is noted, by default in a file of its own: for each, twice the work of the commit.
  client.pragma('temp_store = MEMORY');
  const [beginning, ending, undoing] = [
    client.prepare('BEGIN'),
    client.prepare('COMMIT'),
    client.prepare('ROLLBACK'),
  ];
  let turn: Turn | undefined;

  const begin = (): Turn => {
    beginning.run();
    const begun = createTurn();
    setImmediate(() => {
      if (turn === begun) commit();
    });
    return begun;
  };

  const end = (error?: unknown) => {
    const ended = turn;
    turn = undefined;
    ended?.end(error);
  };

  const commit = () => {
    try {
      ending.run();
      end();
    } catch (error) {
      if (client.inTransaction) undoing.run();
      end(error);
    }
  };

  const savepoint = client.transaction((work: (tx: Connection) => unknown) => work(byTurn));
  const byTurn: TurnDatabase = Object.assign(Object.create(db), {
    transaction: <Result>(work: (tx: Connection) => Result): Result => {
      turn ??= begin();
      try {
        return savepoint(work) as Result;
      } catch (error) {
        // A disk that is full or fails takes away all of the turn, not only what has met it.
        if (!client.inTransaction) end(error);
        throw error;
      }
    },
    committed: () => turn?.committed ?? Promise.resolve(),
    close: () => {
      if (turn) commit();
      db.close();
    },
  });
  return byTurn;
}

function createTurn(): Turn {
  let end: Turn['end'] = () => {};
  const committed = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  // Where nobody waits, nobody is told of anything that was not kept.
  committed.catch(() => {});
  return { committed, end };
}
