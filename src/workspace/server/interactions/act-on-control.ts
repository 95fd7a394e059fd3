import type { Container, ControlValue, StateValues } from '../../protocol.js';
import type { Context } from '../context.js';
import { allOptions, controls, type PlacedControl } from '../control-values.js';
import { interactionFrom } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { findControl, findPlace } from './places.js';
import { words } from './words.js';

export interface ActionRequest {
  as: string;
  container: Container;
  blockId: string;
  actionId: string;
  value: ControlValue;
  state: StateValues;
}

/** A button pressed or a control changed: block_actions. */
export async function actOnControl(
  context: Context,
  request: ActionRequest,
): Promise<{ acknowledged: true }> {
  const { as, container, blockId, actionId, value } = request;
  if (!(context.manifest.settings?.interactivity?.is_enabled ?? false)) {
    throw new Refusal('interactivity_disabled', { words: words.controlTrouble });
  }
  const place = findPlace(context, as, container);
  const control = findControl(place, blockId, actionId);
  const held = heldValue(control, value);
  const entered = controls[control.element.type]
    ? { ...request.state, [blockId]: { ...request.state[blockId], [actionId]: { ...value, ...held } } }
    : request.state;
  const delivery = await context.link.deliver({
    type: 'interactive',
    acceptsResponse: false,
    payload: {
      type: 'block_actions',
      ...interactionFrom(context, as),
      ...place.describe(entered),
      ...(place.responseUrl && { response_url: place.responseUrl() }),
      trigger_id: context.triggers.issue({ memberId: as, ...(place.viewId && { viewId: place.viewId }) }),
      actions: [
        {
          ...held,
          type: control.element.type,
          block_id: blockId,
          action_id: actionId,
          action_ts: (context.now().getTime() / 1000).toFixed(6),
        },
      ],
    },
  });
  if (delivery.kind !== 'acknowledged') {
    const code = delivery.kind === 'timed-out' ? 'operation_timeout' : 'dispatch_failed';
    throw new Refusal(code, { words: place.viewId ? words.modalTrouble : words.controlTrouble });
  }
  return { acknowledged: true };
}

/** The value that goes to the app: what a button was made with, what another control was set to. */
function heldValue({ element }: PlacedControl, value: ControlValue): Record<string, unknown> {
  if (element.type === 'overflow') {
    return { selected_option: offered(element.options, value.selected_option) };
  }
  const control = controls[element.type];
  if (!control) {
    const { text, value: own, style, url } = element;
    return {
      text,
      ...(own !== undefined && { value: own }),
      ...(style !== undefined && { style }),
      ...(url !== undefined && { url }),
    };
  }
  const now = value[control.field] ?? control.empty;
  if (element.type === 'static_select' || element.type === 'radio_buttons') {
    return { selected_option: now === null ? null : offered(allOptions(element), now) };
  }
  if (element.type === 'checkboxes' || element.type === 'multi_static_select') {
    const chosen = Array.isArray(now) ? now : [];
    return { selected_options: chosen.map((one) => offered(allOptions(element), one)) };
  }
  return { [control.field]: now };
}

function offered(options: unknown, chosen: unknown): unknown {
  const { value } = (chosen ?? {}) as { value?: string };
  const option = ((options ?? []) as { value: string }[]).find((one) => one.value === value);
  if (!option) throw new Refusal('invalid_action', { words: 'That option is not offered.' });
  return option;
}
