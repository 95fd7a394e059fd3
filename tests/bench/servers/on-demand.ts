import { once } from 'node:events';
import { createServer } from 'node:http';

/** What a program can be told to do, by the path of a request; the answer is what came of it. */
export async function onDemand(port: number, acts: Record<string, () => unknown>) {
  const server = createServer(async ({ url = '' }, response) => {
    const act = acts[url.slice(1)];
    if (!act) return response.writeHead(404).end();
    response.end(JSON.stringify((await act()) ?? null));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  process.once('SIGTERM', () => process.exit(0));
  process.stdout.write('ready\n');
}
