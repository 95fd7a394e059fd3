import type { Entry } from './enter-value.js';
import type { Person } from './person.js';

/** What a rep types for a guest who came in. */
export const WALK_IN = { name: 'Zhang Wei', phone: '138 1234 5678', source: 'walk-in', level: 'H' } as const;

/** The rep fills the form of `/register`; it stays to be submitted. */
export async function fillsRegistration(rep: Person, words: Record<string, Entry> = {}) {
  await rep.command('/register');
  const form = await rep.modal('Register a customer');
  return form.fill({ ...WALK_IN, ...words });
}

/** The rep registers a guest. */
export async function registers(rep: Person, words: Record<string, Entry> = {}) {
  const form = await fillsRegistration(rep, words);
  const errors = await form.submit();
  if (Object.keys(errors).length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
  return rep.sees(/is on file as/);
}
