import type { View } from '@slack/types';
import type { AnyBlock, ControlValue, StateValues } from '../protocol.js';

/** How each control keeps its value in Slack's payloads: field, value when empty, and the element's field for the first value. */
export const controls: Record<string, { field: string; empty: null | []; initial: string }> = {
  plain_text_input: { field: 'value', empty: null, initial: 'initial_value' },
  email_text_input: { field: 'value', empty: null, initial: 'initial_value' },
  url_text_input: { field: 'value', empty: null, initial: 'initial_value' },
  number_input: { field: 'value', empty: null, initial: 'initial_value' },
  rich_text_input: { field: 'rich_text_value', empty: null, initial: 'initial_value' },
  static_select: { field: 'selected_option', empty: null, initial: 'initial_option' },
  external_select: { field: 'selected_option', empty: null, initial: 'initial_option' },
  radio_buttons: { field: 'selected_option', empty: null, initial: 'initial_option' },
  multi_static_select: { field: 'selected_options', empty: [], initial: 'initial_options' },
  multi_external_select: { field: 'selected_options', empty: [], initial: 'initial_options' },
  checkboxes: { field: 'selected_options', empty: [], initial: 'initial_options' },
  users_select: { field: 'selected_user', empty: null, initial: 'initial_user' },
  multi_users_select: { field: 'selected_users', empty: [], initial: 'initial_users' },
  channels_select: { field: 'selected_channel', empty: null, initial: 'initial_channel' },
  multi_channels_select: { field: 'selected_channels', empty: [], initial: 'initial_channels' },
  conversations_select: { field: 'selected_conversation', empty: null, initial: 'initial_conversation' },
  multi_conversations_select: {
    field: 'selected_conversations',
    empty: [],
    initial: 'initial_conversations',
  },
  datepicker: { field: 'selected_date', empty: null, initial: 'initial_date' },
  timepicker: { field: 'selected_time', empty: null, initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', empty: null, initial: 'initial_date_time' },
  file_input: { field: 'files', empty: [], initial: 'initial_files' },
};

export interface Control {
  type: string;
  action_id?: string;
  [key: string]: unknown;
}

export interface PlacedControl {
  blockId: string;
  actionId: string;
  element: Control;
  block: AnyBlock;
}

/** Every element of the blocks that a person can act on, in reading order. */
export function controlsIn(blocks: readonly AnyBlock[]): PlacedControl[] {
  return blocks.flatMap((block) => {
    const inside = childBlocks(block);
    if (inside.length > 0) return controlsIn(inside);
    return elementsOf(block)
      .filter((element) => typeof element.action_id === 'string')
      .map((element) => ({
        blockId: block.block_id ?? '',
        actionId: element.action_id ?? '',
        element,
        block,
      }));
  });
}

function childBlocks(block: AnyBlock): AnyBlock[] {
  if (block.type === 'container' && 'child_blocks' in block) return block.child_blocks as AnyBlock[];
  if (block.type === 'carousel' && 'elements' in block) return block.elements as AnyBlock[];
  return [];
}

function elementsOf(block: AnyBlock): Control[] {
  const parts = block as {
    element?: Control;
    elements?: Control[];
    accessory?: Control;
    actions?: Control[];
  };
  const list = ['actions', 'context_actions'].includes(block.type) ? (parts.elements ?? []) : [];
  return [parts.element, parts.accessory, ...list, ...(parts.actions ?? [])].filter(
    (element) => element !== undefined,
  );
}

/** The options of a static choice, out of their groups. */
export function allOptions(element: Record<string, unknown>): unknown[] {
  const groups = (element.option_groups ?? []) as { options: unknown[] }[];
  return [...((element.options ?? []) as unknown[]), ...groups.flatMap((group) => group.options)];
}

/**
 * The state Slack sends: every control that holds a value. What the person entered counts while its type is the
 * element's; otherwise the element's initial value does.
 */
export function stateValues(blocks: readonly AnyBlock[], typed: StateValues): StateValues {
  const values: StateValues = {};
  for (const { blockId, actionId, element } of controlsIn(blocks)) {
    const control = controls[element.type];
    if (!control) continue;
    const entered = typed[blockId]?.[actionId];
    const value = entered?.type === element.type ? entered[control.field] : element[control.initial];
    values[blockId] = {
      ...values[blockId],
      [actionId]: withValue(element, control.field, value ?? control.empty),
    };
  }
  return values;
}

/** Slack says null for a text field that was emptied. */
function withValue(element: Control, field: string, value: unknown): ControlValue {
  return { type: element.type, [field]: value === '' ? null : value };
}

/** What was entered into controls that are still there; the rest is forgotten with its control. */
export function keepTyped(view: View, typed: StateValues): StateValues {
  const kept: StateValues = {};
  for (const { blockId, actionId, element } of controlsIn(view.blocks as AnyBlock[])) {
    const entered = typed[blockId]?.[actionId];
    if (entered?.type === element.type) kept[blockId] = { ...kept[blockId], [actionId]: entered };
  }
  return kept;
}

export function mergeTyped(before: StateValues, entered: StateValues): StateValues {
  const merged: StateValues = { ...before };
  for (const [blockId, values] of Object.entries(entered))
    merged[blockId] = { ...merged[blockId], ...values };
  return merged;
}
