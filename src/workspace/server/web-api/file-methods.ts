import { findForApp } from '../channels.js';
import type { Context } from '../context.js';
import { newId } from '../ids.js';
import { postMessage } from '../messages.js';
import { typeOf } from '../mimetypes.js';
import { toSlackFile } from '../payloads.js';
import { Refusal } from '../refusal.js';
import type { StoredFile } from '../state.js';
import { type Args, type Methods, requiredArg, stringArg } from './method.js';

export const fileMethods: Methods = {
  'files.getUploadURLExternal': {
    scope: 'files:write',
    run(context, args) {
      const name = requiredArg(args, 'filename');
      const size = Number(requiredArg(args, 'length'));
      if (!Number.isInteger(size) || size < 1) throw new Refusal('invalid_arguments');
      const id = newId('F');
      const { mimetype } = typeOf(name);
      const url = `/files/${id}/${encodeURIComponent(name)}`;
      const altText = stringArg(args, 'alt_text') ?? stringArg(args, 'alt_txt') ?? '';
      const uploadedBy = context.app.botUserId;
      const file = {
        id,
        name,
        size,
        mimetype,
        url,
        altText,
        uploadedBy,
        title: name,
        content: '',
        createdAt: Math.floor(context.now().getTime() / 1000),
        channelIds: [],
      };
      context.state.files.set(id, file);
      return { file_id: id, upload_url: `${context.baseUrl()}/upload/${id}` };
    },
  },
  'files.completeUploadExternal': {
    scope: 'files:write',
    run(context, args) {
      const files = requestedFiles(args).map(({ id, title }) => complete(context, id, title));
      const channelId = stringArg(args, 'channel_id');
      if (channelId) share(context, files, channelId, args);
      context.changed();
      return { files: files.map((file) => toSlackFile(context, file)) };
    },
  },
  'files.info': {
    scope: 'files:read',
    run(context, args) {
      const file = context.state.files.get(requiredArg(args, 'file'));
      if (file?.readyAt === undefined) throw new Refusal('file_not_found');
      return { file: toSlackFile(context, file) };
    },
  },
};

function requestedFiles({ files }: Args): { id: string; title?: string }[] {
  const list = Array.isArray(files) ? (files as { id?: unknown; title?: unknown }[]) : [];
  if (list.length === 0)
    throw new Refusal('invalid_arguments', { messages: ['[ERROR] missing required field: files'] });
  return list.map(({ id, title }) => ({ id: String(id), ...(typeof title === 'string' && { title }) }));
}

function complete(context: Context, id: string, title: string | undefined): StoredFile {
  const file = context.state.files.get(id);
  if (!file || file.content === '') throw new Refusal('file_not_found');
  if (title) file.title = title;
  file.readyAt = Date.now() + context.timing.fileProcessingMs;
  const { name, mimetype, altText, url } = file;
  const shown = { id, name, mimetype, title: file.title, altText, url };
  for (const memberId of context.state.members.keys())
    context.feed.publish(memberId, { type: 'file', file: shown });
  return file;
}

function share(context: Context, files: StoredFile[], channelId: string, args: Args): void {
  const channel = findForApp(context, channelId);
  if (!channel.memberIds.includes(context.app.botUserId)) throw new Refusal('not_in_channel');
  const threadTs = stringArg(args, 'thread_ts');
  const text = stringArg(args, 'initial_comment') ?? '';
  for (const file of files) file.channelIds.push(channel.id);
  postMessage(context, channel, {
    userId: context.app.botUserId,
    text,
    files,
    ...(threadTs && { threadTs }),
  });
}
