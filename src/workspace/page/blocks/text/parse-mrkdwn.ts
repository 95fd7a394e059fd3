import type { RichTextBlock, RichTextElement } from '@slack/types';

type Style = { bold?: true; italic?: true; strike?: true; code?: true };
type Part = RichTextBlock['elements'][number];

const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

/** Angle brackets, code, emoji, and a pair of marks that does not touch letters or digits outside, as Slack wants it. */
const INLINE =
  /<([^<>\n]+)>|`([^`\n]+)`|:([a-z0-9_+'-]+):|(?<![\p{L}\p{N}])(?<mark>[*_~])(?!\s)([^\n]+?)(?<!\s)\k<mark>(?![\p{L}\p{N}])/gu;

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const textLeaf = (text: string, style: Style): RichTextElement => ({
  type: 'text',
  text: unescaped(text),
  style,
});

/** What stands between angle brackets: a mention, a date or a link. */
function parseReference(inside: string, style: Style): RichTextElement {
  const [target = '', label] = inside.split('|');
  const date = /^!date\^(\d+)\^([^^]*)(?:\^(.+))?$/.exec(target);
  if (date)
    return {
      type: 'date',
      timestamp: Number(date[1]),
      format: date[2] ?? '',
      ...(date[3] && { url: date[3] }),
      fallback: label ?? '',
      style,
    };
  if (/^@[UW]/.test(target)) return { type: 'user', user_id: target.slice(1), style };
  if (/^#[CG]/.test(target)) return { type: 'channel', channel_id: target.slice(1), style };
  if (target === '!here' || target === '!channel' || target === '!everyone')
    return { type: 'broadcast', range: target.slice(1) as 'here' | 'channel' | 'everyone', style };
  if (/^(https?:|mailto:|tel:)/.test(target))
    return {
      type: 'link',
      url: unescaped(target),
      text: unescaped(label ?? target.replace(/^mailto:/, '')),
      style,
    };
  return textLeaf(label ?? inside, style);
}

export function parseInline(text: string, style: Style = {}): RichTextElement[] {
  const leaves: RichTextElement[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, reference, code, emoji, mark, inside] = match;
    if (match.index > end) leaves.push(textLeaf(text.slice(end, match.index), style));
    if (reference) leaves.push(parseReference(reference, style));
    else if (code) leaves.push(textLeaf(code, { ...style, code: true }));
    else if (emoji) leaves.push({ type: 'emoji', name: emoji, style });
    else if (inside)
      leaves.push(...parseInline(inside, { ...style, [STYLES[mark as keyof typeof STYLES]]: true }));
    end = match.index + whole.length;
  }
  if (end < text.length) leaves.push(textLeaf(text.slice(end), style));
  return leaves;
}

function parseLines(text: string): Part[] {
  const parts: Part[] = [];
  for (const run of text.match(/(?:^(?:&gt;|>).*\n?)+|(?:^(?!&gt;|>).*\n?)+/gm) ?? []) {
    const quote = /^(&gt;|>)/.test(run);
    const inside = (quote ? run.replace(/^(&gt;|>) ?/gm, '') : run).replace(/\n$/, '');
    const elements = parseInline(inside);
    if (elements.length) parts.push({ type: quote ? 'rich_text_quote' : 'rich_text_section', elements });
  }
  return parts;
}

/**
 * Slack's mrkdwn as rich text. slack-blocks-to-jsx draws rich text faithfully, but reads mrkdwn as Markdown and so loses lines
 * such as "# 12" or "---"; therefore mrkdwn is parsed here and only drawn there.
 */
export function parseMrkdwn(text: string): Part[] {
  return text.split(/```\n?/).flatMap((piece, index): Part[] => {
    if (index % 2 === 0) return parseLines(piece.replace(/^\n/, ''));
    const code = unescaped(piece.replace(/\n$/, ''));
    return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: code }] }];
  });
}
