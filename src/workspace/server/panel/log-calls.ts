import type { RequestHandler, Response } from 'express';
import type { TrafficLog } from './traffic-log.js';

/** Writes down each call of the Web API and each use of a response_url, with its answer. */
export function logCalls(log: TrafficLog): RequestHandler {
  return (request, response, next) => {
    const [, kind, method = ''] = request.path.split('/');
    if (kind !== 'api' && kind !== 'response') return next();
    const start = performance.now();
    const answer = keepAnswer(response);
    response.once('close', () => {
      const body = answer();
      const outcome = outcomeOf(response, body);
      log.record({
        direction: 'from-app',
        name: kind === 'api' ? method : 'response_url',
        outcome,
        failed: outcome !== 'ok',
        ms: Math.round(performance.now() - start),
        sent: { ...request.query, ...readArguments(request.body) },
        answered: body,
      });
    });
    next();
  };
}

/** Notes what is sent back; undefined when the connection breaks first. */
function keepAnswer(response: Response): () => unknown {
  let body: unknown;
  const json = response.json.bind(response);
  const send = response.send.bind(response);
  response.json = (given: unknown) => {
    body = given;
    return json(given);
  };
  response.send = (given: unknown) => {
    body ??= given;
    return send(given);
  };
  return () => (response.writableFinished ? body : undefined);
}

function outcomeOf(response: Response, body: unknown): string {
  if (!response.writableFinished) return 'no answer';
  const error = (body as { error?: unknown } | undefined)?.error;
  if (typeof error === 'string') return error;
  return response.statusCode < 400 ? 'ok' : `status ${response.statusCode}`;
}

/** In a form, blocks and views travel as JSON text: shown as what they mean. */
function readArguments(body: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? read(value) : value,
    ]),
  );
}

function read(text: string): unknown {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
