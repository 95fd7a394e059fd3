import type { Message } from '../../src/workspace/protocol.js';

/**
 * Whatever Slack would parse in a message or view: its `text` and every mrkdwn object. Words typed by a person must
 * not be able to mention, link or call anybody there.
 */
export function parsedWords(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(parsedWords);
  if (part === null || typeof part !== 'object') return [];
  const { type, text, ...rest } = part as Record<string, unknown>;
  const own = typeof text === 'string' && (type === 'mrkdwn' || type === undefined) ? [text] : [];
  return [
    ...own,
    ...parsedWords(typeof text === 'object' ? text : undefined),
    ...parsedWords(Object.values(rest)),
  ];
}

/** Mentions, calls and links that would come alive in these messages. */
export const aliveIn = (messages: readonly Pick<Message, 'text' | 'blocks'>[]): string[] =>
  messages
    .flatMap(({ text, blocks }) => parsedWords({ text, blocks }))
    .flatMap((words) => words.match(/<[^>]*>/g) ?? []);
