import {
  type Delivery,
  dueQueues,
  markDelivered,
  nextDelivery,
} from '../../src/use-cases/deliver-notification.js';
import type { House } from './a-showroom.js';

class TakenBack extends Error {}

/** All that is due, oldest first: what the dispatcher would say if nothing else happened meanwhile. */
export function dueDeliveries({ db, now }: House['deps']): Delivery[] {
  const due = dueQueues({ db }, now()).flatMap((queue) => {
    // What is put off meanwhile stays so.
    const first = nextDelivery({ db, now }, queue);
    return first ? wholeQueue({ db, now }, queue) : [];
  });
  const dueAt = db.$client.prepare<[number], number>('select due_at from notifications where id = ?').pluck();
  const place = ({ notification: { id } }: Delivery) => [dueAt.get(id) ?? 0, id] as const;
  return due.toSorted((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

/** As if each were said. */
function wholeQueue({ db, now }: Pick<House['deps'], 'db' | 'now'>, queue: string): Delivery[] {
  const found: Delivery[] = [];
  try {
    db.transaction(() => {
      for (;;) {
        const delivery = nextDelivery({ db, now }, queue);
        if (!delivery) throw new TakenBack();
        found.push(delivery);
        markDelivered({ db }, delivery.notification, null);
      }
    });
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error;
  }
  return found;
}
