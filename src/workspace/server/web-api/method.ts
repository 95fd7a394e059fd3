import type { Context } from '../context.js';
import type { Tier } from '../rate-limits.js';
import { Refusal } from '../refusal.js';

export type Args = Record<string, unknown>;

/** One method of the Web API. */
export interface Method {
  /** Scope the manifest must ask for. */
  scope?: string;
  /** Slack's rate limit of the method; absent: it limits by its own rule, or none is kept here. */
  tier?: Tier;
  /** Default: the bot token. */
  token?: 'bot' | 'app';
  run(context: Context, args: Args): Record<string, unknown>;
}

export type Methods = Record<string, Method>;

/** Form bodies carry everything as text, so numbers and booleans come as words. */
export function stringArg(args: Args, name: string): string | undefined {
  const value = args[name];
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

export function requiredArg(args: Args, name: string): string {
  const value = stringArg(args, name);
  if (value === undefined) {
    throw new Refusal('invalid_arguments', { messages: [`[ERROR] missing required field: ${name}`] });
  }
  return value;
}

export function flagArg(args: Args, name: string): boolean {
  return ['true', '1'].includes(stringArg(args, name) ?? '');
}

const defaultPage = 100;
const largestPage = 1000;

/** One page of a list and the cursor of the next, as `response_metadata.next_cursor`. */
export function page<T>(
  items: readonly T[],
  args: Args,
): { items: T[]; response_metadata: { next_cursor: string } } {
  const limit = Math.min(Number(stringArg(args, 'limit') ?? defaultPage), largestPage);
  const start = Number(Buffer.from(stringArg(args, 'cursor') ?? '', 'base64').toString() || 0);
  if (!Number.isInteger(limit) || limit < 1) throw new Refusal('invalid_limit');
  if (!Number.isInteger(start) || start < 0) throw new Refusal('invalid_cursor');
  const end = start + limit;
  const next = end < items.length ? Buffer.from(String(end)).toString('base64') : '';
  return { items: items.slice(start, end), response_metadata: { next_cursor: next } };
}
