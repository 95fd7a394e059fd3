import type { KnownBlock } from '@slack/types';
import type { Text } from '../text/text-for.js';
import { actions, button, context } from './blocks.js';

interface Place {
  /** From 0. */
  page: number;
  pages: number;
}

/** One page of a long list; a page that no longer exists becomes the last one. */
export function pageOf<Item>(all: Item[], wanted: number, size: number): Place & { items: Item[] } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Math.min(Math.max(0, wanted), pages - 1);
  return { page, pages, items: all.slice(page * size, (page + 1) * size) };
}

/** Slack takes 3,000 characters in a section: these are for the lines, the rest for their title and the count of the rest. */
const LINES_IN_SECTION = 2800;
const SEPARATOR = 2;

/** The first of these lines that fit together, at least one. A line is left out whole, so that no escape is torn. */
export function firstThatFit(lines: string[], longest = LINES_IN_SECTION): string[] {
  let length = 0;
  const end = lines.findIndex((line, at) => {
    length += line.length + SEPARATOR;
    return length > longest && at > 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** The lines that fit into a section, and a last one that counts the rest of all. */
export function linesWithRest(
  lines: string[],
  andMore: (rest: number) => string,
  all = lines.length,
): string[] {
  const shown = firstThatFit(lines);
  return shown.length < all ? [...shown, andMore(all - shown.length)] : shown;
}

/** Where the reader is, and buttons to the pages around; their value is the page they lead to. */
export function pageButtons(actionId: string, { page, pages }: Place, text: Text): KnownBlock[] {
  if (pages === 1) return [];
  const { older, newer, page: words } = text.paging;
  return [
    context(words(page + 1, pages)),
    ...actions(
      ...(page > 0 ? [button(`${actionId} back`, newer, String(page - 1))] : []),
      ...(page < pages - 1 ? [button(`${actionId} on`, older, String(page + 1))] : []),
    ),
  ];
}
