import type { AnyBlock, Message } from '../../src/workspace/protocol.js';

/** Everything a person can read in a message, view or list of blocks: one line for each piece. */
export function wordsOf(
  content: Pick<Message, 'text' | 'blocks'> | { blocks: readonly unknown[] } | AnyBlock[],
): string {
  return linesOf(content).join('\n');
}

/** Keys under which Slack's blocks keep words; whatever else is a string is an id, a kind or an address. */
const wordKeys = [
  'text',
  'title',
  'caption',
  'alt_text',
  'altText',
  'label',
  'name',
  'x_label',
  'y_label',
  'categories',
];

const inline = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted'];

function linesOf(part: unknown, key = 'text'): string[] {
  if (typeof part === 'string') return wordKeys.includes(key) && part !== '' ? [part] : [];
  if (typeof part === 'number') return key === 'value' ? [String(part)] : [];
  if (Array.isArray(part)) return part.flatMap((one) => linesOf(one, key));
  if (part === null || typeof part !== 'object') return [];
  const { type, rows, elements, ...rest } = part as Record<string, unknown>;
  if (type === 'raw_number') return [String(rest.text)];
  if (Array.isArray(rows)) return [...linesOf(rest), ...rows.map(rowLine)];
  if (inline.includes(String(type))) return [(elements as unknown[]).map(leafWords).join('')];
  return [...Object.entries(rest), ['elements', elements] as const].flatMap(([name, value]) =>
    linesOf(value, name),
  );
}

function rowLine(cells: unknown[]): string {
  return cells.map((cell) => linesOf(cell).join(' ')).join(' | ');
}

function leafWords(leaf: unknown): string {
  const { type, text, name, url, user_id, channel_id, range, fallback } = leaf as Record<
    string,
    string | undefined
  >;
  switch (type) {
    case 'emoji':
      return `:${name}:`;
    case 'user':
      return `<@${user_id}>`;
    case 'channel':
      return `<#${channel_id}>`;
    case 'broadcast':
      return `<!${range}>`;
    case 'link':
      return text ?? url ?? '';
    default:
      return text ?? fallback ?? '';
  }
}
