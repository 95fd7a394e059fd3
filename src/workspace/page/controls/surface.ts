import type { ConfirmationDialog } from '@slack/types';
import { createContext, useContext } from 'react';
import type { ClientRequests, ControlValue, HeldFile, StateValues } from '../../protocol.js';

export interface ControlPlace {
  blockId: string;
  actionId: string;
}

/** What blocks live on: a message, a modal or Home. Controls read their value from it and act through it. */
export interface Surface {
  values: StateValues;
  /** Words beside a field, by block id. */
  errors: Record<string, string>;
  isBusy: (place: ControlPlace) => boolean;
  enter: (place: ControlPlace, value: ControlValue) => void;
  /** Tells the app; false when the person thought better of it in the confirmation. */
  act: (place: ControlPlace, value: ControlValue, confirm?: ConfirmationDialog) => Promise<boolean>;
  /** Puts a file into a file input of this place. */
  upload: (place: ControlPlace, file: File) => Promise<HeldFile>;
  findOptions: (place: ControlPlace, query: string) => Promise<ClientRequests['options']['answer']>;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('useSurface needs a SurfaceContext around it');
  return surface;
}
