import express, { type Request, type Response, Router } from 'express';
import { allows, type Context } from './context.js';
import type { StoredFile } from './state.js';

const largestUpload = '50mb';

/** Where files are sent to and fetched from. */
export function fileRoutes(context: Context): Router {
  return Router()
    .post('/upload/:id', express.raw({ limit: largestUpload, type: () => true }), (request, response) =>
      upload(context, request, response),
    )
    .get('/files/:id/:name', (request, response) => download(context, request, response))
    .get(['/files-pri/:key/:name', '/files-pri/:key/download/:name'], (request, response) =>
      downloadAsApp(context, request, response),
    )
    .get('/signin', (_request, response) => void response.type('html').send(signIn));
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

/** What people's browsers fetch, who are signed in. */
function download({ state }: Context, request: Request, response: Response): void {
  send(state.files.get(String(request.params.id)), response);
}

/** As on slack.com, an app without the right to a file is shown the way to the sign-in page, not an error. */
function downloadAsApp(context: Context, request: Request, response: Response): void {
  const token = request.get('authorization')?.replace(/^Bearer\s+/i, '');
  if (token !== context.tokens.bot || !allows(context, 'files:read')) {
    response.redirect('/signin');
    return;
  }
  const [team, id = ''] = String(request.params.key).split('-');
  const file = context.state.files.get(id);
  const isHere = team === context.team.id && file?.name === request.params.name;
  send(isHere ? file : undefined, response);
}

const signIn = '<!DOCTYPE html><title>Sign in</title><p>Sign in to see this file.</p>';

function send(file: StoredFile | undefined, response: Response): void {
  if (file?.readyAt === undefined) {
    response.status(404).send('not found');
    return;
  }
  response
    .type(file.mimetype)
    .set('cache-control', 'private, max-age=86400')
    .send(Buffer.from(file.content, 'base64'));
}
