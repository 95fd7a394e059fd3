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
