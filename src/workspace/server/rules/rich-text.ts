import { z } from 'zod';
import { id } from './objects.js';

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
    underline: z.boolean().optional(),
    highlight: z.boolean().optional(),
    client_highlight: z.boolean().optional(),
    unlink: z.boolean().optional(),
  })
  .optional();

const leaf = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), style, ...fields });

const leaves = z.array(
  z.discriminatedUnion('type', [
    leaf('text', { text: z.string().min(1) }),
    leaf('link', { url: z.string().min(1), text: z.string().optional(), unsafe: z.boolean().optional() }),
    leaf('emoji', { name: z.string().min(1), unicode: z.string().optional(), url: z.string().optional() }),
    leaf('user', { user_id: id }),
    leaf('usergroup', { usergroup_id: id }),
    leaf('channel', { channel_id: id }),
    leaf('broadcast', { range: z.literal(['here', 'channel', 'everyone']) }),
    leaf('color', { value: z.string().regex(/^#[0-9a-f]{6}$/i) }),
    leaf('date', {
      timestamp: z.int(),
      format: z.string().min(1),
      url: z.string().optional(),
      fallback: z.string().optional(),
    }),
  ]),
);

const border = z.literal([0, 1]).optional();
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: leaves });

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z
    .array(
      z.discriminatedUnion('type', [
        section,
        z.strictObject({
          type: z.literal('rich_text_list'),
          style: z.literal(['bullet', 'ordered']),
          elements: z.array(section).min(1),
          indent: z.int().min(0).max(8).optional(),
          offset: z.int().min(0).optional(),
          border,
        }),
        z.strictObject({
          type: z.literal('rich_text_preformatted'),
          elements: leaves,
          border,
          language: z.string().optional(),
        }),
        z.strictObject({ type: z.literal('rich_text_quote'), elements: leaves, border }),
      ]),
    )
    .min(1),
});
