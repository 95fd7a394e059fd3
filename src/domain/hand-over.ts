import { z } from 'zod';
import type { Customer } from './customer.js';
import { choice, optionalChoice } from './field.js';
import type { StaffMember } from './staff.js';

/** Where somebody's customers go: each to who has the fewest, all to one, or to nobody for now. */
export const HAND_OVER_WAYS = ['spread', 'one', 'pool'] as const;
export type HandOverWay = (typeof HAND_OVER_WAYS)[number];

export const handOverSchema = z
  .object({
    handOverFrom: choice,
    handOverWay: z.enum(HAND_OVER_WAYS, 'required'),
    handOverTo: optionalChoice,
  })
  .refine(({ handOverWay, handOverTo }) => handOverWay !== 'one' || handOverTo !== null, {
    path: ['handOverTo'],
    error: 'required',
  });
export type HandOver = z.infer<typeof handOverSchema>;

/** Where one customer goes; null is the pool. */
export interface Move {
  customerId: number;
  toId: number | null;
}

/** Who may be given customers: whoever works with customers and is there. */
export const takesCustomers = ({ roles, status }: Pick<StaffMember, 'roles' | 'status'>): boolean =>
  status === 'active' && (roles.includes('rep') || roles.includes('manager'));

/** Among whom customers are spread: the reps, and the managers only where there are none. */
export function sharers<Member extends Pick<StaffMember, 'roles'>>(takers: readonly Member[]): Member[] {
  const reps = takers.filter(({ roles }) => roles.includes('rep'));
  return reps.length > 0 ? reps : [...takers];
}

/**
 * Each customer, in order, to whoever has the fewest open ones then, the longest on the staff among equals: in the end
 * nobody who was given one has more than one more than anybody else. Without anybody to give to, nothing moves.
 */
export function spread(customerIds: readonly number[], loads: ReadonlyMap<number, number>): Move[] {
  const carried = new Map([...loads].sort(([a], [b]) => a - b));
  return customerIds.flatMap((customerId): Move[] => {
    const [first, ...others] = carried;
    if (!first) return [];
    const [toId, load] = others.reduce((least, next) => (next[1] < least[1] ? next : least), first);
    carried.set(toId, load + 1);
    return [{ customerId, toId }];
  });
}

interface Plan {
  /** How many open customers each of those has among whom they are spread. */
  loads: ReadonlyMap<number, number>;
  /** The manager who hands over. */
  byId: number;
}

/**
 * Where each customer goes. Only an active one can be without an owner: a file that waits for a decision or a
 * correction goes to the manager who hands over, so that somebody sees it through.
 */
export function planHandOver(
  customers: readonly Pick<Customer, 'id' | 'status' | 'ownerId'>[],
  { handOverWay, handOverTo }: Pick<HandOver, 'handOverWay' | 'handOverTo'>,
  { loads, byId }: Plan,
): Move[] {
  const ids = customers.map(({ id }) => id);
  const moves =
    handOverWay === 'spread'
      ? spread(ids, loads)
      : customers.map(({ id, status }) => ({
          customerId: id,
          toId: handOverWay === 'one' ? handOverTo : status === 'active' ? null : byId,
        }));
  const owners = new Map(customers.map(({ id, ownerId }) => [id, ownerId]));
  return moves.filter(({ customerId, toId }) => toId !== owners.get(customerId));
}
