import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createChartPainter } from '../../src/charts/draw-chart.js';
import { aChart } from './a-chart.js';

const paintHere = createChartPainter();
const SERVERS_PNG = Buffer.from('89504e470d0a1a0a00', 'hex');

let server: Server;
let answer: RequestListener;
let quickChartUrl: string;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  quickChartUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('with a QuickChart server', () => {
  test.each(['', '/', '/charts'])(
    'it is asked for a Chart.js 4 chart with the numbers (%s)',
    async (path) => {
      let url: string | undefined;
      let body = '';
      answer = async (request, response) => {
        url = request.url;
        body = await text(request);
        response.end(SERVERS_PNG);
      };

      const png = await createChartPainter({ quickChartUrl: quickChartUrl + path })(
        aChart({ title: '成交' }),
      );

      expect(png.equals(SERVERS_PNG)).toBe(true);
      expect(url).toBe(`${path === '/' ? '' : path}/chart`);
      const { chart, ...request } = JSON.parse(body);
      expect(request).toMatchObject({
        version: '4',
        format: 'png',
        width: 500,
        height: 320,
        devicePixelRatio: 2,
      });
      expect(JSON.parse(chart)).toMatchObject({
        type: 'bar',
        data: { labels: ['Retail', 'Building'], datasets: [{ label: 'Units', data: [3, 1] }] },
        options: { plugins: { title: { text: ['成交'] } }, scales: { y: { beginAtZero: true } } },
      });
    },
  );

  test('what a person typed stays text', async () => {
    let body = '';
    answer = async (request, response) => {
      body = await text(request);
      response.end(SERVERS_PNG);
    };
    const title = '__BEGINFUNCTION__exit()__ENDFUNCTION__';

    await createChartPainter({ quickChartUrl })(aChart({ title }));

    expect(JSON.parse(JSON.parse(body).chart).options.plugins.title.text).toEqual([title]);
  });
});

describe('the bot draws the chart itself, and says why, when the QuickChart server', () => {
  test.each<{ what: string; listener: RequestListener; reason: RegExp }>([
    { what: 'answers 500', listener: (_, response) => response.writeHead(500).end(), reason: /answered 500/ },
    { what: 'answers a page', listener: (_, response) => response.end('<html>'), reason: /not a PNG/ },
    { what: 'hangs up', listener: (request) => request.socket.destroy(), reason: /fetch failed/ },
    { what: 'never answers', listener: () => undefined, reason: /timeout/ },
    { what: 'never ends', listener: (_, response) => response.write(SERVERS_PNG), reason: /timeout/ },
  ])('$what', async ({ listener, reason }) => {
    answer = listener;
    const reasons: unknown[] = [];
    const started = performance.now();

    const png = await createChartPainter({
      quickChartUrl,
      timeoutMs: 200,
      onFallback: (error) => reasons.push(error),
    })(aChart());

    expect(performance.now() - started).toBeLessThan(3_000);
    expect(png.equals(await paintHere(aChart()))).toBe(true);
    expect(reasons).toEqual([expect.objectContaining({ message: expect.stringMatching(reason) })]);
  });
});
