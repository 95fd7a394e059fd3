import { ErrorCode } from '@slack/web-api';

/** Why Slack did not do what it was asked, by Slack's own error code; `unreachable` when there was no answer. */
export interface SlackProblem {
  code: string;
  retryAfterMs?: number;
}

/** A response URL refused what was posted to it. */
export class ResponseUrlRefusal extends Error {
  constructor(readonly reason: string) {
    super(`the response URL answered ${reason}`);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Undefined for an error that is not Slack's: a bug, to be thrown on. */
export function slackProblem(error: unknown): SlackProblem | undefined {
  if (error instanceof ResponseUrlRefusal) return { code: error.reason };
  if (!isRecord(error)) return undefined;
  if (error.code === ErrorCode.RateLimitedError)
    return { code: 'ratelimited', retryAfterMs: Number(error.retryAfter ?? 1) * 1000 };
  if (error.code === ErrorCode.PlatformError && isRecord(error.data))
    return { code: String(error.data.error) };
  if (error.code === ErrorCode.RequestError || error.code === ErrorCode.HTTPError)
    return { code: 'unreachable' };
  return undefined;
}
