import { z } from 'zod';
import { LISTS } from '../../domain/base-data.js';

/** How a list is looked at: each way offers other acts. */
export const LOOKS = ['use', 'order', 'retired'] as const;

const placeSchema = z.object({
  list: z.enum(LISTS),
  look: z.enum(LOOKS).default('use'),
  page: z.number().default(0),
  /** Part of the names sought. */
  text: z.string().default(''),
  /** The entry a form over the list is about, and the one it is to be merged into. */
  entry: z.number().default(0),
  into: z.number().default(0),
});

/** Where in the lists a person is; the modal remembers it, so that a form returns there. */
export type Place = z.infer<typeof placeSchema>;

export const placeIn = (list: string): Place => placeSchema.parse({ list });

export const readPlace = (subject: string): Place => placeSchema.parse(JSON.parse(subject));

export const writePlace = (place: Place): string => JSON.stringify(place);
