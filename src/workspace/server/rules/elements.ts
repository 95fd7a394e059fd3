import { z } from 'zod';
import { boundsInOrder, initialFits, initialOffered, lengthsInOrder, optionsOnce } from './element-checks.js';
import {
  buttonStyle,
  calendarDay,
  confirmDialog,
  formattedOption,
  id,
  imageElement,
  option,
  optionGroup,
  overflowOption,
  plainText,
  timeOfDay,
} from './objects.js';

const actionable = { action_id: id.optional(), confirm: confirmDialog.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeheld = { placeholder: plainText(150).optional() };
const menu = { ...actionable, ...focusable, ...placeheld };
const dispatchable = {
  action_id: id.optional(),
  ...focusable,
  ...placeheld,
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z.array(z.literal(['on_enter_pressed', 'on_character_entered'])).min(1),
    })
    .optional(),
};
const severalAtMost = { max_selected_items: z.int().min(1).optional() };
const accessibility = { accessibility_label: z.string().max(75).optional() };
const queried = { min_query_length: z.int().min(0).optional() };

const staticChoice = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

const element = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({ type: z.literal(type), ...fields });

const checkedChoice = <Schema extends z.ZodType>(schema: Schema) =>
  schema.check(optionsOnce, initialOffered, initialFits);

/** Every element Slack knows, by type. */
export const elements = {
  button: element('button', {
    ...actionable,
    ...accessibility,
    text: plainText(75),
    value: z.string().max(2000).optional(),
    url: z.url().max(3000).optional(),
    style: buttonStyle.optional(),
  }),
  image: imageElement,
  overflow: checkedChoice(
    element('overflow', { ...actionable, options: z.array(overflowOption).min(1).max(5) }),
  ),
  checkboxes: checkedChoice(
    element('checkboxes', {
      ...actionable,
      ...focusable,
      options: z.array(formattedOption).min(1).max(10),
      initial_options: z.array(formattedOption).min(1).max(10).optional(),
    }),
  ),
  radio_buttons: checkedChoice(
    element('radio_buttons', {
      ...actionable,
      ...focusable,
      options: z.array(formattedOption).min(1).max(10),
      initial_option: formattedOption.optional(),
    }),
  ),
  static_select: checkedChoice(
    element('static_select', { ...menu, ...staticChoice, initial_option: option.optional() }),
  ),
  multi_static_select: checkedChoice(
    element('multi_static_select', {
      ...menu,
      ...staticChoice,
      ...severalAtMost,
      initial_options: z.array(option).min(1).max(100).optional(),
    }),
  ),
  external_select: element('external_select', { ...menu, ...queried, initial_option: option.optional() }),
  multi_external_select: element('multi_external_select', {
    ...menu,
    ...queried,
    ...severalAtMost,
    initial_options: z.array(option).min(1).max(100).optional(),
  }).check(initialFits),
  users_select: element('users_select', { ...menu, initial_user: id.optional() }),
  multi_users_select: element('multi_users_select', {
    ...menu,
    ...severalAtMost,
    initial_users: z.array(id).min(1).optional(),
  }),
  channels_select: element('channels_select', {
    ...menu,
    initial_channel: id.optional(),
    response_url_enabled: z.boolean().optional(),
  }),
  multi_channels_select: element('multi_channels_select', {
    ...menu,
    ...severalAtMost,
    initial_channels: z.array(id).min(1).optional(),
  }),
  conversations_select: element('conversations_select', {
    ...menu,
    initial_conversation: id.optional(),
    default_to_current_conversation: z.boolean().optional(),
    response_url_enabled: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  }),
  multi_conversations_select: element('multi_conversations_select', {
    ...menu,
    ...severalAtMost,
    initial_conversations: z.array(id).min(1).optional(),
    default_to_current_conversation: z.boolean().optional(),
    filter: z.looseObject({}).optional(),
  }),
  datepicker: element('datepicker', { ...menu, initial_date: calendarDay.optional() }),
  timepicker: element('timepicker', {
    ...menu,
    initial_time: timeOfDay.optional(),
    timezone: z.string().optional(),
  }),
  datetimepicker: element('datetimepicker', {
    ...actionable,
    ...focusable,
    initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  }),
  plain_text_input: element('plain_text_input', {
    ...dispatchable,
    initial_value: z.string().max(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }).check(lengthsInOrder),
  email_text_input: element('email_text_input', { ...dispatchable, initial_value: z.string().optional() }),
  url_text_input: element('url_text_input', { ...dispatchable, initial_value: z.string().optional() }),
  number_input: element('number_input', {
    ...dispatchable,
    is_decimal_allowed: z.boolean(),
    initial_value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
    min_value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
    max_value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
  }).check(boundsInOrder),
  rich_text_input: element('rich_text_input', {
    ...dispatchable,
    initial_value: z.looseObject({}).optional(),
  }),
  file_input: element('file_input', {
    action_id: id.optional(),
    filetypes: z.array(z.string()).min(1).optional(),
    max_files: z.int().min(1).max(10).optional(),
  }),
} as const;

export type ElementType = keyof typeof elements;
