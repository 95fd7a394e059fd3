import type { ConfirmationDialog } from '@slack/types';
import type { ControlValue } from '../../protocol.js';
import { controls } from '../../server/control-values.js';
import { type ControlPlace, useSurface } from './surface.js';

/** What an input block says about its one field. */
export interface Field {
  id: string;
  labelId: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  dispatches: boolean;
}

export interface ControlProps<Element> {
  element: Element;
  blockId: string;
  /** The words that name the control when it has none of its own. */
  label?: string | undefined;
  /** Absent outside input blocks. */
  field?: Field | undefined;
}

interface AnyElement {
  type: string;
  action_id?: string;
  confirm?: ConfirmationDialog;
}

/** Binds an element to its surface: its value, and what happens when the person chooses another. */
export function useControl(element: AnyElement, blockId: string, field?: Field) {
  const surface = useSurface();
  const place: ControlPlace = { blockId, actionId: element.action_id ?? '' };
  const shape = controls[element.type];
  const valueField = shape?.field ?? 'value';
  const value = surface.values[blockId]?.[place.actionId]?.[valueField] ?? shape?.empty ?? null;
  const asValue = (next: unknown): ControlValue => ({ type: element.type, [valueField]: next });

  return {
    place,
    value,
    busy: surface.isBusy(place),
    /** Keeps the value without telling the app. */
    enter: (next: unknown) => surface.enter(place, asValue(next)),
    /** Tells the app what is there now. */
    dispatch: (next: unknown) => surface.act(place, asValue(next)),
    /** Keeps the value; outside input blocks, and where the block says so, tells the app as well. */
    choose: async (next: unknown) => {
      const dispatches = !field || field.dispatches;
      if (!dispatches) return surface.enter(place, asValue(next));
      if (!element.confirm) surface.enter(place, asValue(next));
      if (await surface.act(place, asValue(next), element.confirm)) surface.enter(place, asValue(next));
    },
  };
}

/** The attributes that tie a field to its label, hint and error. */
export function fieldProps(field: Field | undefined, label: string | undefined) {
  if (!field) return { 'aria-label': label };
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
    'aria-required': field.required || undefined,
  };
}
