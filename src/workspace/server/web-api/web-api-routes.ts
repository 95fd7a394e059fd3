import express, { type Request, type Response, Router } from 'express';
import type { Context } from '../context.js';
import { allows } from '../context.js';
import { tiers } from '../rate-limits.js';
import { Refusal } from '../refusal.js';
import { suffer } from '../suffer-fault.js';
import type { Args, Method, Methods } from './method.js';

const largestBody = '5mb';

/** Arguments that are JSON even in a form body. */
const structured = ['blocks', 'attachments', 'view', 'metadata', 'files', 'unfurls'];

/** POST /api/<method>, answered as slack.com does: status 200 and an `ok` flag, 429 when it is too much. */
export function webApiRoutes(context: Context, methods: Methods): Router {
  const parse = [
    express.urlencoded({ extended: false, limit: largestBody }),
    express.json({ limit: largestBody }),
  ];
  const answer = async (request: Request, response: Response) => {
    try {
      const method = authorize(context, methods, request);
      const fault = context.faults.nextCall(String(request.params.method));
      if (fault && (await suffer(fault, response))) return;
      if (method.tier) context.rateLimits.spend(String(request.params.method), tiers[method.tier]);
      const result = method.run(context, argsOf(request));
      if (fault?.kind === 'lost') return void response.destroy();
      response.set('x-oauth-scopes', context.manifest.oauth_config?.scopes?.bot?.join(',') ?? '');
      response.json({ ok: true, ...result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(response, error);
    }
  };
  return Router().post('/:method', parse, answer).get('/:method', answer);
}

function authorize(context: Context, methods: Methods, request: Request): Method {
  const name = String(request.params.method);
  const method = methods[name];
  if (!method) throw new Refusal('unknown_method', { words: `unknown method ${name}` });
  if (name === 'api.test') return method;
  const body = (request.body ?? {}) as Args;
  const token = request.get('authorization')?.replace(/^Bearer\s*/i, '') ?? body.token;
  if (!token) throw new Refusal('not_authed');
  const { bot, app } = context.tokens;
  const kind = token === bot ? 'bot' : token === app ? 'app' : undefined;
  if (!kind) throw new Refusal('invalid_auth');
  if (kind !== (method.token ?? 'bot')) throw new Refusal('not_allowed_token_type');
  if (method.scope && !allows(context, method.scope)) {
    throw new Refusal('missing_scope', { needed: method.scope });
  }
  return method;
}

function argsOf(request: Request): Args {
  const body: Args = { ...request.query, ...((request.body ?? {}) as Args) };
  for (const name of structured) {
    const value = body[name];
    if (typeof value === 'string' && value !== '') body[name] = parseJson(name, value);
  }
  return body;
}

function parseJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    throw new Refusal(name === 'blocks' ? 'invalid_blocks_format' : 'invalid_arguments', {
      messages: [`[ERROR] invalid JSON [json-pointer:/${name}]`],
    });
  }
}

function refuse(response: Response, { code, detail }: Refusal): void {
  const { messages, retryAfter, needed } = detail;
  if (retryAfter !== undefined) response.status(429).set('retry-after', String(retryAfter));
  response.json({
    ok: false,
    error: code,
    ...(needed && { needed }),
    ...(messages?.length && { response_metadata: { messages } }),
    // Slack repeats the messages of refused blocks under their own name.
    ...(messages?.length &&
      code === 'invalid_blocks' && { errors: messages.map((text) => text.replace('[ERROR] ', '')) }),
  });
}
