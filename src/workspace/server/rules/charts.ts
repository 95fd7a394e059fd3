import { z } from 'zod';
import { id } from './objects.js';

const label = z.string().min(1).max(20);

const unique = (words: string, label: string) =>
  [
    (items: readonly Record<string, unknown>[]) =>
      new Set(items.map((item) => item[label])).size === items.length,
    words,
  ] as const;

const series = z.strictObject({
  name: label,
  data: z
    .array(z.strictObject({ label, value: z.number() }))
    .min(1)
    .max(20),
});

const axes = z.strictObject({
  categories: z
    .array(label)
    .min(1)
    .max(20)
    .refine((all) => new Set(all).size === all.length, 'categories must be unique'),
  x_label: z.string().max(50).optional(),
  y_label: z.string().max(50).optional(),
});

const plotted = <Type extends string>(type: Type) =>
  z
    .strictObject({
      type: z.literal(type),
      series: z
        .array(series)
        .min(1)
        .max(6)
        .refine(...unique('series names must be unique', 'name')),
      axis_config: axes,
    })
    .superRefine(({ series: all, axis_config: { categories } }, context) => {
      all.forEach(({ data }, at) => {
        const labels = data.map((point) => point.label);
        const complete =
          labels.length === categories.length && categories.every((one) => labels.includes(one));
        if (complete) return;
        const message = 'must have exactly one data point for each category';
        context.addIssue({ code: 'custom', message, path: ['series', at, 'data'] });
      });
    });

const pie = z.strictObject({
  type: z.literal('pie'),
  segments: z
    .array(z.strictObject({ label, value: z.number().positive() }))
    .min(1)
    .max(6)
    .refine(...unique('segment labels must be unique', 'label')),
});

export const chart = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: id.optional(),
  title: z.string().min(1).max(50),
  chart: z.discriminatedUnion('type', [plotted('bar'), plotted('line'), plotted('area'), pie]),
});
