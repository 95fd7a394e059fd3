import type { Channel, StoredMessage } from './state.js';

const everyone = '*';

/** Members by how they are called: in mrkdwn, in rich text, or all at once. */
const callPattern =
  /<@(\w+)[|>]|"user_id":"(\w+)"|<!(channel|here|everyone)[|>]|"range":"(channel|here|everyone)"/g;

/** Badges look at every unread message again and again, and content rarely changes. */
const known = new WeakMap<StoredMessage, { content: readonly unknown[]; called: Set<string> }>();

/** A message calls a member by name, or calls everyone in the channel. */
export function mentions(message: StoredMessage, memberId: string): boolean {
  const called = calledBy(message);
  return called.has(memberId) || called.has(everyone);
}

/** Whoever writes has read so far. Replies in a thread stay quiet unless they call the member, as in Slack's sidebar. */
export function unreadFor({ messages, readUntil }: Channel, memberId: string): StoredMessage[] {
  const read = readUntil[memberId] ?? '';
  return messages
    .slice(messages.findLastIndex(({ ts }) => ts <= read) + 1)
    .filter((message) => message.threadTs === undefined || mentions(message, memberId));
}

function calledBy(message: StoredMessage): Set<string> {
  const cached = known.get(message);
  if (cached?.content[0] === message.text && cached.content[1] === message.blocks) return cached.called;
  const content = message.text + JSON.stringify(message.blocks);
  const called = new Set(
    [...content.matchAll(callPattern)].map(([, text, rich]) => text ?? rich ?? everyone),
  );
  known.set(message, { content: [message.text, message.blocks], called });
  return called;
}
