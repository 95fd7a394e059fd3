import { z } from 'zod';
import { chart } from './charts.js';
import { oneOf, type Surface } from './element-places.js';
import { elements } from './elements.js';
import {
  anyText,
  id,
  imageElement,
  imageFields,
  mrkdwn,
  oneImageSource,
  oneImageSourceWords,
  plainText,
} from './objects.js';
import { richText } from './rich-text.js';
import { dataTable, table } from './tables.js';

const block = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), block_id: id.optional(), ...fields });

const card = block('card', {
  hero_image: imageElement.optional(),
  icon: imageElement.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(elements.button).min(1).max(5).optional(),
}).refine(
  ({ hero_image, title, actions, body }) =>
    [hero_image, title, actions, body].some((part) => part !== undefined),
  'must have at least one of: hero_image, title, actions, body',
);

/** Blocks that look the same on every surface. */
const simple = {
  header: block('header', { text: plainText(150), level: z.int().min(1).max(4).optional() }),
  context: block('context', {
    elements: z
      .array(z.discriminatedUnion('type', [plainText(3000), mrkdwn(3000), imageElement]))
      .min(1)
      .max(10),
  }),
  divider: block('divider', {}),
  image: block('image', { ...imageFields, title: plainText(2000).optional() }).refine(
    oneImageSource,
    oneImageSourceWords,
  ),
  rich_text: richText,
  alert: block('alert', {
    text: anyText(200),
    level: z.literal(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  card,
  carousel: block('carousel', { elements: z.array(card).min(1).max(10) }),
  table,
  data_table: dataTable,
  data_visualization: chart,
  markdown: block('markdown', { text: z.string().min(1).max(12_000) }),
};

/** Blocks that take elements, which depend on the surface. */
const withElements = (surface: Surface) => ({
  section: block('section', {
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: oneOf('accessory', surface).optional(),
    expand: z.boolean().optional(),
  }).refine(({ text, fields }) => text !== undefined || fields !== undefined, 'missing required field: text'),
  actions: block('actions', { elements: z.array(oneOf('actions', surface)).min(1).max(25) }),
  input: block('input', {
    label: plainText(2000),
    element: oneOf('input', surface),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }).refine(
    ({ element, dispatch_action }) => element.type !== 'file_input' || dispatch_action === undefined,
    {
      message: 'dispatch_action is not compatible with file_input',
      path: ['dispatch_action'],
    },
  ),
});

/** Blocks that may be grouped in a container. */
// biome-ignore format: a list to read across
const insideContainer = ['header', 'context', 'divider', 'image', 'rich_text', 'table', 'section', 'actions', 'input'] as const;

function containerOf(surface: Surface) {
  const all = { ...simple, ...withElements(surface) };
  const [first, ...rest] = insideContainer.map((type) => all[type]);
  if (!first) throw new Error('a container takes no block');
  return block('container', {
    title: plainText(150).optional(),
    rich_text_title: richText.optional(),
    subtitle: anyText(150).optional(),
    child_blocks: z
      .array(z.discriminatedUnion('type', [first, ...rest]))
      .min(1)
      .max(10),
    width: z.literal(['narrow', 'standard', 'wide', 'full']).optional(),
    icon: imageElement.optional(),
    is_collapsible: z.boolean().optional(),
    default_collapsed: z.boolean().optional(),
    has_header_divider: z.boolean().optional(),
  })
    .refine(
      ({ title, rich_text_title: rich }) => title !== undefined || rich !== undefined,
      'missing required field: title',
    )
    .refine(({ default_collapsed: closed, is_collapsible: can }) => !closed || can === true, {
      message: 'needs is_collapsible',
      path: ['default_collapsed'],
    });
}

/** Every block Slack knows, by type, as it may look on this surface. */
export function blocksFor(surface: Surface) {
  return { ...simple, ...withElements(surface), container: containerOf(surface) };
}

export type BlockType = keyof ReturnType<typeof blocksFor>;
