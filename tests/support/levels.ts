import type { LevelFields } from '../../src/domain/level.js';
import { levelFields, levelSchema } from '../../src/domain/level.js';
import { createLevelStore } from '../../src/store/level-store.js';
import { createRates } from '../../src/store/rates.js';
import { changeLevel, type LevelChange } from '../../src/use-cases/change-level.js';
import type { House, Part } from './a-showroom.js';
import { aToken } from './forms.js';

export const aLevel = (different: Record<string, unknown> = {}): LevelFields =>
  levelSchema.parse({
    code: 'D',
    name: 'No plan yet',
    windowDays: null,
    intervalDays: 60,
    protectionDays: 180,
    ...different,
  });

export const levelsOf = ({ db, showroom }: House) => createLevelStore(db, showroom.id).all();

export function levelNow(house: House, id: number) {
  const level = levelsOf(house).find((one) => one.id === id);
  if (!level) throw new Error(`no level ${id}`);
  return level;
}

/** Codes in use, in order. */
export const codesInUse = (house: House): string[] =>
  levelsOf(house)
    .filter(({ isRetired }) => !isRetired)
    .map(({ code }) => code);

/** As from a form that shows the level as it is now. */
export function change(
  house: House,
  id: number,
  different: Partial<LevelFields>,
  { dues, by = 'manager', token = aToken() }: { dues?: LevelChange['dues']; by?: Part; token?: string } = {},
) {
  const seen = levelFields(levelNow(house, id));
  const input = { id, seen, fields: { ...seen, ...different }, ...(dues && { dues }) };
  return changeLevel(house.deps, input, house.actor(by), token);
}

/** The open row of what is due, and the customer's own day. */
export const dueOf = ({ db }: House, { id }: { id: number }) =>
  db.$client
    .prepare(
      `select c.next_revisit_day as next, d.due_day as due from customers c
       left join dues d on d.customer_id = c.id and d.status = 'open' where c.id = ?`,
    )
    .get(id) as { next: string | null; due: string | null };

export const punctuality = ({ db, showroom, clock }: House, first: string, last: string) =>
  createRates(db, showroom.id).between({ first, last }, clock.today()).punctuality;
