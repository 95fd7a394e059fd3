import { z } from 'zod';

const TIME_LIMIT_MS = 8_000;
const SLACK = 'https://slack.com/api/';

const words = z.looseObject({ ok: z.boolean(), error: z.string().optional() });

/** What Slack says to a call, with what only the headers tell. */
export interface SlackAnswer {
  ok: boolean;
  /** Slack's code; `unreachable` when there was no answer. */
  error: string | undefined;
  /** As granted to the token; undefined when Slack does not say. */
  scopes: string[] | undefined;
  /** Slack's clock. */
  at: Date | undefined;
  body: Record<string, unknown>;
}

/** Calls a method without arguments. Not by the web client, which keeps the time in Slack's answer to itself. */
export async function askSlack(method: string, token: string, apiUrl = SLACK): Promise<SlackAnswer> {
  try {
    const response = await fetch(new URL(method, apiUrl), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIME_LIMIT_MS),
    });
    const { ok, error, ...body } = words.parse(await response.json());
    const date = response.headers.get('date');
    const scopes = response.headers.get('x-oauth-scopes');
    return {
      ok,
      error,
      scopes: scopes?.split(',').map((scope) => scope.trim()),
      at: date === null ? undefined : new Date(date),
      body,
    };
  } catch {
    return { ok: false, error: 'unreachable', scopes: undefined, at: undefined, body: {} };
  }
}
