import express, { type Request, type Response, Router } from 'express';
import { largestHeldFile } from '../../protocol.js';
import type { UploadRequest } from '../interactions/upload-file.js';
import { Refusal } from '../refusal.js';
import type { ClientApi } from './client-api.js';

const requests = ['message', 'command', 'action', 'options', 'submit', 'close', 'read', 'home'] as const;

/** The page's side of the workspace: see protocol.ts. */
export function clientRoutes(client: ClientApi): Router {
  const bytes = express.raw({ limit: largestHeldFile, type: () => true });
  const router = Router().post('/upload', bytes, (request, response) =>
    answer(response, () => client.upload(uploadOf(request))),
  );
  router.use(express.json({ limit: '1mb' }));
  router.get('/state', (request, response) =>
    answer(response, async () => client.state(memberOf(request) || client.firstPerson())),
  );
  router.get('/events', (request, response) => answer(response, () => stream(client, request, response)));
  for (const name of requests) {
    // The page and this server are built from one protocol.ts; whoever sends another shape meets a refusal further in.
    const run = client[name] as (body: unknown) => Promise<unknown>;
    router.post(`/${name}`, (request, response) => answer(response, () => run(request.body ?? {})));
  }
  return router;
}

function memberOf({ query }: Request): string {
  return typeof query.as === 'string' ? query.as : '';
}

function uploadOf({ query, body }: Request): UploadRequest {
  const told = (name: string) => (typeof query[name] === 'string' ? query[name] : '');
  return {
    as: told('as'),
    viewId: told('viewId'),
    blockId: told('blockId'),
    actionId: told('actionId'),
    name: told('name'),
    bytes: body instanceof Buffer ? body : Buffer.alloc(0),
  };
}

export async function answer(response: Response, run: () => Promise<unknown>): Promise<void> {
  try {
    const result = await run();
    if (result !== undefined) response.json(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.status(400).json({ error: error.code, message: error.message });
  }
}

async function stream(client: ClientApi, request: Request, response: Response): Promise<undefined> {
  const unsubscribe = client.subscribe(memberOf(request), (event) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.on('close', unsubscribe);
  response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  response.flushHeaders();
  response.write('retry: 1000\n\n');
}
