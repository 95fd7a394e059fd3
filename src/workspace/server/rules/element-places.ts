import { z } from 'zod';
import { type ElementType, elements } from './elements.js';

export type Surface = 'message' | 'modal' | 'home';

/** Elements that Slack takes in modals only. */
const modalOnly: readonly ElementType[] = [
  'number_input',
  'email_text_input',
  'url_text_input',
  'file_input',
];

// biome-ignore format: lists to read across
const menus = [
  'static_select', 'external_select', 'users_select', 'channels_select', 'conversations_select',
  'multi_static_select', 'multi_external_select', 'multi_users_select', 'multi_channels_select', 'multi_conversations_select',
] as const;
const pickers = ['datepicker', 'timepicker', 'checkboxes', 'radio_buttons'] as const;

/** Which elements a block takes. */
// biome-ignore format: lists to read across
const placesFor = {
  accessory: ['button', 'image', 'overflow', ...menus, ...pickers],
  actions: ['button', 'overflow', 'datetimepicker', 'rich_text_input', ...menus, ...pickers],
  input: [
    'plain_text_input', 'number_input', 'email_text_input', 'url_text_input', 'rich_text_input', 'file_input',
    'datetimepicker', ...menus, ...pickers,
  ],
} as const satisfies Record<string, readonly ElementType[]>;

/** The elements that may stand in this place on this surface. */
export function oneOf(place: keyof typeof placesFor, surface: Surface) {
  const allowed = placesFor[place].filter((type) => surface === 'modal' || !modalOnly.includes(type));
  const [first, ...rest] = allowed.map((type) => elements[type]);
  if (!first) throw new Error(`no element may stand in ${place}`);
  return z.discriminatedUnion('type', [first, ...rest]);
}
