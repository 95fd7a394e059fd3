import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { BackUpResult } from '../use-cases/back-up.js';
import { type Operation, operationSchema } from '../use-cases/operate-base-data.js';
import { createReadings, type Metrics } from './metrics.js';
import type { HealthReport } from './report.js';

interface Options {
  /** 0 takes any free one. */
  port: number;
  metrics: Metrics;
  report: () => HealthReport;
  backUp: () => Promise<BackUpResult>;
  /** Imports base data, or undoes it; what is to be said of it. */
  operate: (operation: Operation) => Promise<object>;
  onError: (error: unknown) => void;
}

export interface HealthServer {
  port: number;
  stop: () => Promise<void>;
}

interface Answer {
  status: number;
  body: object | string;
  type?: string;
}

/** Asks nobody who they are, so it can be reached from this machine alone. */
const LOOPBACK = '127.0.0.1';

/** Tells the machine that watches the bot how it is doing, and takes a backup or a table when it is asked to. */
export async function startHealthServer({ port, onError, ...options }: Options): Promise<HealthServer> {
  const routes = createRoutes(options);
  const server = createServer(async (request, response) => {
    try {
      send(response, await answer(routes, request));
    } catch (error) {
      onError(error);
      send(response, { status: 500, body: { error: 'internal' } });
    }
  });
  await once(server.listen(port, LOOPBACK), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Routes = Record<string, (request: IncomingMessage) => Promise<Answer>>;

function createRoutes({ metrics, report, backUp, operate }: Omit<Options, 'port' | 'onError'>): Routes {
  const { registry } = metrics;
  const read = createReadings(metrics);
  return {
    'GET /healthz': async () => {
      const body = report();
      return { status: body.status === 'failing' ? 503 : 200, body };
    },
    'GET /metrics': async () => {
      read(report());
      return { status: 200, body: await registry.metrics(), type: registry.contentType };
    },
    'POST /backups': async () => {
      const result = await backUp();
      if (result.kind === 'failed') return { status: 500, body: { error: result.problem } };
      const { name, bytes } = result.backup;
      return { status: 201, body: { name, bytes } };
    },
    'POST /base-data': async (request) => {
      if (!isOwn(request)) return { status: 403, body: { error: 'forbidden' } };
      const operation = operationSchema.safeParse(await json(request).catch(() => undefined));
      if (!operation.success) return { status: 400, body: { error: 'invalid' } };
      return { status: 200, body: await operate(operation.data) };
    },
  };
}

/** No page in a browser on this machine can send this type without asking first, nor this host under another name. */
const isOwn = ({ headers }: IncomingMessage): boolean =>
  headers['content-type'] === 'application/json' && headers.host?.split(':', 1)[0] === LOOPBACK;

async function answer(routes: Routes, request: IncomingMessage): Promise<Answer> {
  const { method, url = '' } = request;
  const route = new Map(Object.entries(routes)).get(`${method} ${url.split('?', 1)[0]}`);
  return route ? route(request) : { status: 404, body: { error: 'not_found' } };
}

function send(response: ServerResponse, { status, body, type = 'application/json' }: Answer) {
  response.writeHead(status, { 'content-type': type });
  response.end(typeof body === 'string' ? body : `${JSON.stringify(body)}\n`);
}
