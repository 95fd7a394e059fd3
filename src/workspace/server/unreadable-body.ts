import type { ErrorRequestHandler } from 'express';
import { words } from './interactions/words.js';

const answers: Record<string, { error: string; message: string }> = {
  'entity.too.large': { error: 'too_large', message: words.tooLarge },
  'entity.parse.failed': { error: 'invalid_json', message: words.unreadable },
};

/** A body that is too large or no JSON is refused by name; it says nothing of the server's inside. */
export const refuseUnreadableBody: ErrorRequestHandler = (error, request, response, next) => {
  const { type, status } = error as { type?: unknown; status?: unknown };
  const answer = answers[String(type)];
  if (!answer || typeof status !== 'number') return next(error);
  const isUpload = request.path === '/client/upload' && type === 'entity.too.large';
  response
    .status(status)
    .json(isUpload ? { error: 'file_too_large', message: words.largeFile } : { ok: false, ...answer });
};
