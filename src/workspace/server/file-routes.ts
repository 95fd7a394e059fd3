import express, { type Request, type Response, Router } from 'express';
import type { Context } from './context.js';

const largestUpload = '50mb';

/** Where files are sent to and fetched from. */
export function fileRoutes(context: Context): Router {
  return Router()
    .post('/upload/:id', express.raw({ limit: largestUpload, type: () => true }), (request, response) =>
      upload(context, request, response),
    )
    .get('/files/:id/:name', (request, response) => download(context, request, response));
}

/** Takes the bytes as they are, or as the first file of a form, which is how @slack/web-api sends them. */
async function upload({ state }: Context, request: Request, response: Response): Promise<void> {
  const file = state.files.get(String(request.params.id));
  if (file?.content !== '') {
    response.status(404).send('not found');
    return;
  }
  const bytes = await readUpload(request.body as Buffer, request.get('content-type') ?? '');
  if (bytes.length !== file.size) {
    response.status(400).send(`expected ${file.size} bytes, got ${bytes.length}`);
    return;
  }
  file.content = bytes.toString('base64');
  response.send(`OK - ${bytes.length}`);
}

async function readUpload(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await new globalThis.Response(new Uint8Array(body), {
    headers: { 'content-type': contentType },
  }).formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  return file ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
}

function download({ state }: Context, request: Request, response: Response): void {
  const file = state.files.get(String(request.params.id));
  if (file?.readyAt === undefined) {
    response.status(404).send('not found');
    return;
  }
  response
    .type(file.mimetype)
    .set('cache-control', 'private, max-age=86400')
    .send(Buffer.from(file.content, 'base64'));
}
