import { createStaffStore } from '../../src/store/staff-store.js';
import { addStaff } from '../../src/use-cases/add-staff.js';
import { changeStaff, type StaffChange } from '../../src/use-cases/change-staff.js';
import type { Actor } from '../../src/use-cases/deps.js';
import { type House, type Part, slackId } from './a-showroom.js';
import { aToken } from './forms.js';

/** Somebody on the staff as they are now, whatever their status. */
export function memberNow({ db }: House, part: Part | string) {
  const id = part.startsWith('U') ? part : slackId(part as Part);
  const member = createStaffStore(db).findBySlackUser(id);
  if (!member) throw new Error(`${part} is no staff`);
  return member;
}

/** What becomes of it when somebody of the house is to be changed. */
export const whenChanged = (house: House, part: Part | string, change: StaffChange, by: Actor) =>
  changeStaff(house.deps, memberNow(house, part).id, change, by);

export const whenAdded = (
  house: House,
  people: Record<string, string>,
  by: Actor,
  { roles = ['rep'], moves = false }: Partial<Pick<Parameters<typeof addStaff>[1], 'roles' | 'moves'>> = {},
) =>
  addStaff(
    house.deps,
    { people: Object.entries(people).map(([slackUserId, name]) => ({ slackUserId, name })), roles, moves },
    by,
    aToken(),
  );
