import { z } from 'zod';
import { type BlockType, blocksFor } from './blocks.js';
import type { Surface } from './element-places.js';

// biome-ignore format: a list to read across
const everywhere = ['header', 'section', 'context', 'actions', 'divider', 'image', 'input', 'rich_text'] as const;

/** Which blocks each surface shows, and how many. */
// biome-ignore format: lists to read across
const surfaces: Record<Surface, { blocks: readonly BlockType[]; most: number }> = {
  message: {
    blocks: [
      ...everywhere, 'table', 'data_table', 'data_visualization', 'container', 'card', 'carousel', 'markdown',
    ],
    most: 50,
  },
  modal: { blocks: [...everywhere, 'alert'], most: 100 },
  home: { blocks: [...everywhere, 'card', 'carousel'], most: 100 },
};

function blocksOn(surface: Surface) {
  const all = blocksFor(surface);
  const [first, ...rest] = surfaces[surface].blocks.map((type) => all[type]);
  if (!first) throw new Error(`${surface} takes no block`);
  return z.array(z.discriminatedUnion('type', [first, ...rest])).max(surfaces[surface].most);
}

export const blockLists = { message: blocksOn('message'), modal: blocksOn('modal'), home: blocksOn('home') };
