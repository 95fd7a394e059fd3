import { z } from 'zod';

/** Composition objects: what blocks and elements are made of. */

const style = z.literal(['primary', 'danger']);

export const plainText = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

export const mrkdwn = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max: number) => z.discriminatedUnion('type', [plainText(max), mrkdwn(max)]);

export const confirmDialog = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: style.optional(),
});

export const buttonStyle = style;

/** Options of select menus are plain; those of checkboxes and radio buttons may be formatted. */
export const option = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(150),
  description: plainText(75).optional(),
});

export const formattedOption = option.extend({ text: anyText(75), description: anyText(75).optional() });

export const overflowOption = option.extend({ url: z.url().max(3000).optional() });

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(option).min(1).max(100),
});

const slackFile = z.union([z.strictObject({ id: z.string().min(1) }), z.strictObject({ url: z.url() })]);

export const imageFields = {
  alt_text: z.string().min(1).max(2000),
  image_url: z.url().max(3000).optional(),
  slack_file: slackFile.optional(),
};

/** An image comes from a URL or from a file in Slack, never from both. */
export const oneImageSource = (image: { image_url?: unknown; slack_file?: unknown }) =>
  (image.image_url === undefined) !== (image.slack_file === undefined);

export const oneImageSourceWords = 'must have exactly one of: image_url, slack_file';

export const imageElement = z
  .strictObject({ type: z.literal('image'), ...imageFields })
  .refine(oneImageSource, oneImageSourceWords);

export const id = z.string().min(1).max(255);

export const calendarDay = z.iso.date('must be a valid date in the format YYYY-MM-DD');

export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a valid time in the format HH:mm');
