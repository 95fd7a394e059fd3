/** Why a database cannot be used; the words for each, with what to do, are the program's that opens it. */
export const DATABASE_PROBLEMS = [
  'in-use',
  'damaged',
  'not-a-database',
  'read-only',
  'newer',
  'migrations-missing',
  'locked',
  'disk-full',
  'cannot-open',
] as const;
export type DatabaseProblemKind = (typeof DATABASE_PROBLEMS)[number];

export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';

  constructor(
    readonly kind: DatabaseProblemKind,
    readonly path: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${kind}`, options);
  }
}

const BY_CODE: [code: RegExp, kind: DatabaseProblemKind][] = [
  [/^SQLITE_CORRUPT/, 'damaged'],
  [/^SQLITE_NOTADB/, 'not-a-database'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_FULL/, 'disk-full'],
  [/^SQLITE_(BUSY|LOCKED)/, 'locked'],
  [/^SQLITE_(CANTOPEN|IOERR|PERM|AUTH)/, 'cannot-open'],
];

/** The problem behind an error of SQLite, which drizzle or Bolt may have wrapped; undefined for any other error. */
export function databaseProblem(error: unknown): DatabaseProblemKind | undefined {
  if (error instanceof DatabaseProblem) return error.kind;
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  const inner = error.cause ?? ('original' in error ? error.original : undefined);
  return BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? databaseProblem(inner);
}

/** Does something with the database at `path`; what SQLite refuses becomes a `DatabaseProblem` that names it. */
export function namingProblems<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw named(path, error);
  }
}

/** The same for work that takes its time. */
export async function namingLateProblems<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(path, error);
  }
}

function named(path: string, error: unknown): unknown {
  if (error instanceof DatabaseProblem) return error;
  const noFolder = error instanceof Error && error.message.startsWith('Cannot open database');
  const kind = noFolder ? 'cannot-open' : databaseProblem(error);
  return kind ? new DatabaseProblem(kind, path, { cause: error }) : error;
}
