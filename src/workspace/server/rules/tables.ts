import { z } from 'zod';
import { id } from './objects.js';
import { richText } from './rich-text.js';

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
  richText,
]);

const row = z.array(cell).min(1).max(20);

const sameWidth = (rows: readonly unknown[][]) => rows.every(({ length }) => length === rows[0]?.length);

const columnSettings = z.strictObject({
  align: z.literal(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
});

export const table = z.strictObject({
  type: z.literal('table'),
  block_id: id.optional(),
  rows: z.array(row).min(1).max(100).refine(sameWidth, 'rows must have the same number of cells'),
  column_settings: z.array(columnSettings.nullable()).max(20).optional(),
});

export const dataTable = z
  .strictObject({
    type: z.literal('data_table'),
    block_id: id.optional(),
    caption: z.string().min(1),
    rows: z.array(row).min(2).max(101).refine(sameWidth, 'rows must have the same number of cells'),
    page_size: z.int().min(1).max(100).optional(),
    row_header_column_index: z.int().min(0).optional(),
  })
  .refine(({ rows, row_header_column_index: at = 0 }) => at < (rows[0]?.length ?? 0), {
    message: 'must be the index of a column',
    path: ['row_header_column_index'],
  });

const cellLimit = 10_000;

/** Slack counts the characters of all cells of a message's table together. */
export function tooManyCellCharacters(block: { rows: readonly (readonly unknown[])[] }): boolean {
  return block.rows.flat().reduce<number>((sum, one) => sum + lengthOf(one), 0) > cellLimit;
}

function lengthOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + lengthOf(one), 0);
  if (part === null || typeof part !== 'object') return 0;
  const { text, value, elements } = part as { text?: unknown; value?: unknown; elements?: unknown };
  return (
    (typeof text === 'string' ? text.length : value === undefined ? 0 : String(value).length) +
    lengthOf(elements)
  );
}
