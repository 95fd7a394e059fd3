import express, { type Express, type Request, type Response } from 'express';
import type { SocketLink } from './app-link/socket-link.js';
import type { ClientApi } from './client/client-api.js';
import { clientRoutes } from './client/client-routes.js';
import type { Context } from './context.js';
import { fileRoutes } from './file-routes.js';
import { answerResponseUrl } from './interactions/answer-response-url.js';
import { Refusal } from './refusal.js';
import { allMethods } from './web-api/all-methods.js';
import { webApiRoutes } from './web-api/web-api-routes.js';

interface Options {
  socket: SocketLink | undefined;
  pageDir: string | undefined;
}

export function createHttpApp(context: Context, client: ClientApi, { socket, pageDir }: Options): Express {
  const app = express().disable('x-powered-by');
  app.use('/api', webApiRoutes(context, allMethods(socket)));
  app.use('/client', clientRoutes(client));
  app.post('/response/:secret', express.json({ limit: '1mb', type: () => true }), (request, response) =>
    respond(context, request, response),
  );
  app.use(fileRoutes(context));
  if (pageDir) app.use(express.static(pageDir));
  return app;
}

function respond(context: Context, request: Request, response: Response): void {
  try {
    answerResponseUrl(
      context,
      String(request.params.secret),
      (request.body ?? {}) as Record<string, unknown>,
    );
    response.send('ok');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const gone = ['expired_url', 'used_url', 'invalid_url'].includes(error.code);
    const { messages } = error.detail;
    response
      .status(gone ? 404 : 400)
      .json({ ok: false, error: error.code, ...(messages && { response_metadata: { messages } }) });
  }
}
