import type { AnyBlock } from '../protocol.js';
import { newSecret } from './ids.js';

/** Blocks and controls get an id where the app gave none, as in Slack, so that answers can name them. */
export function withIds(blocks: readonly AnyBlock[]): AnyBlock[] {
  return blocks.map((block) => {
    const named = { block_id: newSecret().slice(0, 5), ...block };
    return withControlIds({ ...named, ...childrenWithIds(named) }) as AnyBlock;
  });
}

function childrenWithIds(block: AnyBlock): object {
  if ('child_blocks' in block) return { child_blocks: withIds(block.child_blocks as AnyBlock[]) };
  return block.type === 'carousel' && 'elements' in block
    ? { elements: withIds(block.elements as AnyBlock[]) }
    : {};
}

const interactive = /_(select|input|button|buttons|text_input)$|^(button|overflow|checkboxes|\w*picker)$/;

/** Elements sit at different depths (accessory, elements, cards in a carousel), so every object is looked at. */
function withControlIds(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withControlIds);
  if (part === null || typeof part !== 'object') return part;
  const fields = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, withControlIds(value)]));
  const { type } = fields;
  if (typeof type !== 'string' || !interactive.test(type)) return fields;
  return { action_id: newSecret().slice(0, 5), ...fields };
}
