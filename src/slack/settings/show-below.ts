import type { ModalView } from '@slack/types';
import type { Showroom } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import type { StaffForm } from '../routing/route-forms.js';

/** The settings of a showroom as they are now; undefined for whoever may not change them. */
export type ShowSettings = (actor: Actor, text: Text) => ModalView | undefined;

/** The list of settings, over which the form was opened, tells the new ones. */
export async function showBelow(
  show: ShowSettings,
  { actor, text, below }: Pick<StaffForm, 'actor' | 'text' | 'below'>,
  showroom: Showroom,
) {
  const view = show({ ...actor, showroom }, text);
  if (view) await below(view);
}
