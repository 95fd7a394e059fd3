import express, { type Express, type Request, type Response } from 'express';
import type { SocketLink } from './app-link/socket-link.js';
import type { ClientApi } from './client/client-api.js';
import { clientRoutes } from './client/client-routes.js';
import type { Context } from './context.js';
import { fileRoutes } from './file-routes.js';
import { answerResponseUrl } from './interactions/answer-response-url.js';
import { logCalls } from './panel/log-calls.js';
import type { Panel } from './panel/panel.js';
import { panelRoutes } from './panel/panel-routes.js';
import type { TrafficLog } from './panel/traffic-log.js';
import { Refusal } from './refusal.js';
import { suffer } from './suffer-fault.js';
import { refuseUnreadableBody } from './unreadable-body.js';
import { allMethods } from './web-api/all-methods.js';
import { webApiRoutes } from './web-api/web-api-routes.js';

interface Options {
  socket: SocketLink | undefined;
  traffic: TrafficLog | undefined;
  panel: Panel | undefined;
  pageDir: string | undefined;
}

export function createHttpApp(
  context: Context,
  client: ClientApi,
  { socket, traffic, panel, pageDir }: Options,
): Express {
  // In production, Express keeps its stack traces to itself.
  const app = express().disable('x-powered-by').set('env', 'production');
  if (traffic) app.use(logCalls(traffic));
  app.use('/api', webApiRoutes(context, allMethods(socket)));
  app.use('/client/panel', panelRoutes(panel));
  app.use('/client', clientRoutes(client));
  app.post('/response/:secret', express.json({ limit: '1mb', type: () => true }), (request, response) =>
    respond(context, request, response),
  );
  app.use(fileRoutes(context));
  if (pageDir) app.use(express.static(pageDir));
  app.use(refuseUnreadableBody);
  return app;
}

async function respond(context: Context, request: Request, response: Response): Promise<void> {
  try {
    const fault = context.faults.nextCall('response_url');
    if (fault && (await suffer(fault, response))) return;
    answerResponseUrl(
      context,
      String(request.params.secret),
      (request.body ?? {}) as Record<string, unknown>,
    );
    if (fault?.kind === 'lost') return void response.destroy();
    response.send('ok');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refuse(response, error);
  }
}

function refuse(response: Response, { code, detail }: Refusal): void {
  const gone = ['expired_url', 'used_url', 'invalid_url'].includes(code);
  const { messages, retryAfter } = detail;
  if (retryAfter !== undefined) response.set('retry-after', String(retryAfter));
  response
    .status(retryAfter === undefined ? (gone ? 404 : 400) : 429)
    .json({ ok: false, error: code, ...(messages && { response_metadata: { messages } }) });
}
