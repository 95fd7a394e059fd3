import type { Context } from './context.js';
import { typeOf } from './mimetypes.js';
import { Refusal } from './refusal.js';
import type { Channel, StoredFile, StoredMessage } from './state.js';

/** A token that old apps compare; modern ones ignore it. */
const verificationToken = 'local-workspace';

/** The person, team and app that every interaction payload names. */
export function interactionFrom({ team, app, state }: Context, memberId: string): Record<string, unknown> {
  const name = state.members.get(memberId)?.name ?? '';
  return {
    user: { id: memberId, username: userName(name), name: userName(name), team_id: team.id },
    team: { id: team.id, domain: team.domain },
    api_app_id: app.id,
    token: verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function commandFrom({ team, app, state }: Context, memberId: string, channel: Channel) {
  return {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channelName(channel),
    user_id: memberId,
    user_name: userName(state.members.get(memberId)?.name ?? ''),
    api_app_id: app.id,
    is_enterprise_install: 'false',
  };
}

/** Payloads do not tell the name of a private conversation. */
export function channelName({ kind, isPrivate, name }: Channel): string {
  if (kind === 'dm') return 'directmessage';
  return isPrivate ? 'privategroup' : name;
}

export function userName(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, '.');
}

/** A message as the Web API and payloads give it. */
export function toSlackMessage(
  { team, app }: Context,
  message: StoredMessage,
  { includeMetadata = true } = {},
): Record<string, unknown> {
  const byApp = message.userId === app.botUserId;
  return structuredClone({
    type: 'message',
    user: message.userId,
    ts: message.ts,
    text: message.text,
    team: team.id,
    ...(byApp && { bot_id: app.botId, app_id: app.id }),
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.files.length > 0 && { files: message.files }),
    ...(message.threadTs && { thread_ts: message.threadTs }),
    ...(message.replyCount > 0 && { thread_ts: message.ts, reply_count: message.replyCount }),
    ...(message.edited && { edited: { user: message.userId, ts: message.ts } }),
    ...(includeMetadata && message.metadata && { metadata: message.metadata }),
  });
}

/** A file as the Web API and payloads give it: its type is known only once it has been processed. */
export function toSlackFile({ baseUrl, team }: Context, file: StoredFile): Record<string, unknown> {
  const { filetype, words } = typeOf(file.name);
  const known = isProcessed(file);
  const privateUrl = (way: string) =>
    `${baseUrl()}/files-pri/${team.id}-${file.id}${way}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: file.createdAt,
    timestamp: file.createdAt,
    name: file.name,
    title: file.title,
    alt_txt: file.altText,
    mimetype: known ? file.mimetype : '',
    filetype: known ? filetype : '',
    pretty_type: known ? words : '',
    user: file.uploadedBy,
    user_team: team.id,
    editable: false,
    size: file.size,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: false,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: privateUrl(''),
    url_private_download: privateUrl('/download'),
    permalink: `${baseUrl()}${file.url}`,
    channels: file.channelIds,
  };
}

/** Processing takes real time, whatever the workspace's clock says. */
export function isProcessed({ readyAt }: StoredFile): boolean {
  return readyAt !== undefined && readyAt <= Date.now();
}

export function findMember({ state }: Context, id: string) {
  const member = state.members.get(id);
  if (!member) throw new Refusal('user_not_found');
  return member;
}
