import type { HeldFile } from '../../protocol.js';
import type { Context } from '../context.js';
import { toHeld, unacceptable } from '../held-files.js';
import { newId } from '../ids.js';
import { typeOf } from '../mimetypes.js';
import { Refusal } from '../refusal.js';
import type { StoredFile } from '../state.js';
import { findControl, findPlace } from './places.js';

export interface UploadRequest {
  as: string;
  viewId: string;
  blockId: string;
  actionId: string;
  name: string;
  bytes: Uint8Array;
}

/** A person puts a file into a modal's file input. */
export async function uploadFile(context: Context, request: UploadRequest): Promise<HeldFile> {
  const { as, viewId, blockId, actionId, name, bytes } = request;
  const { element } = findControl(findPlace(context, as, { kind: 'view', viewId }), blockId, actionId);
  if (element.type !== 'file_input')
    throw new Refusal('invalid_action', { words: 'This control takes no file.' });
  const wrong = unacceptable(element, { name, size: bytes.length });
  if (wrong) throw new Refusal(wrong.code, { words: wrong.words });
  const id = newId('F');
  const file: StoredFile = {
    id,
    name,
    title: name,
    altText: '',
    mimetype: typeOf(name).mimetype,
    size: bytes.length,
    url: `/files/${id}/${encodeURIComponent(name)}`,
    content: Buffer.from(bytes).toString('base64'),
    uploadedBy: as,
    createdAt: Math.floor(context.now().getTime() / 1000),
    readyAt: Date.now(),
    channelIds: [],
    heldBy: viewId,
  };
  context.state.files.set(id, file);
  return toHeld(file);
}
