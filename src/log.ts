import { type DestinationStream, type Logger, pino } from 'pino';

/** Where an error came from is seen in its first lines. */
const MOST_FRAMES = 8;

export interface LoggedError {
  type: string;
  code?: string;
  message: string;
  stack: string;
  cause?: LoggedError;
}

/** One line of JSON an event, with ids and codes only: an error is written without what was being saved. */
export const createLog = (level: string, destination?: DestinationStream): Logger =>
  pino({ level, serializers: { err: describeError } }, destination);

/**
 * The database's errors carry the values of the query, in their message and so in their stack, and others carry what
 * was sent to Slack: only what is known to be free of them is taken over.
 */
export function describeError(error: unknown): LoggedError | { type: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const inner = error.cause ?? ('original' in error ? error.original : undefined);
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    ...('code' in error && { code: String(error.code) }),
    message: withoutValues(error),
    stack: frames
      .slice(0, MOST_FRAMES)
      .map((line) => line.trim())
      .join('\n'),
    ...(inner instanceof Error && { cause: describeError(inner) as LoggedError }),
  };
}

/** drizzle ends its message with the values; what could not be parsed is quoted. */
const withoutValues = (error: Error): string =>
  error instanceof SyntaxError ? 'unreadable text' : error.message.replace(/\nparams: [\s\S]*$/, '');
