import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

/** A Slack that greets every connection, and then neither hears nor says anything: no pong, and no goodbye. */
export async function aDeafSlack() {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `ws://127.0.0.1:${port}/link?ticket=${connections}` }));
  });
  /** Kept: whoever asks while it closes must not find it without one. */
  let port = 0;
  let connections = 0;
  const sockets = new WebSocketServer({ server }).on('connection', (socket) => {
    connections += 1;
    socket.on('error', () => {});
    socket.send(JSON.stringify({ type: 'hello' }), () => socket.pause());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
  onTestFinished(async () => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return { apiUrl: `http://127.0.0.1:${port}/api/`, connections: () => connections };
}
