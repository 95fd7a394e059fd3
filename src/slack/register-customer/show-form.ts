import type { ModalView } from '@slack/types';
import { may } from '../../domain/staff.js';
import type { Text } from '../../text/text-for.js';
import type { Actor, Deps } from '../../use-cases/deps.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { formData } from '../entry-choices.js';
import type { NewMemory } from '../form.js';
import { type Adding, registrationForm } from './modal.js';

interface Shown {
  memory: NewMemory;
  /** The file to be corrected; none for a guest who came in. */
  card?: CustomerCard;
  /** When the form is shown again. */
  adding?: Adding;
}

/** The registration form as this person has it: whoever may change the lists can add to them from it. */
export function showRegistration(
  parts: Pick<Deps, 'db'>,
  actor: Actor,
  { memory, card, adding = { chosen: {} } }: Shown,
  text: Text,
): ModalView {
  const { staff, showroom } = actor;
  const mayAdd = may(staff, 'change base data', { showroomId: showroom.id }) === 'allowed';
  return registrationForm(
    card ? 'correct' : 'register',
    formData(parts, actor),
    showroom.currency,
    memory,
    text,
    card,
    mayAdd ? adding : undefined,
  );
}
