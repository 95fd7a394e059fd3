import type { Due } from '../domain/schedule.js';
import type { Showroom } from '../domain/showroom.js';
import { createCustomerStore } from '../store/customer-store.js';
import { createDueStore } from '../store/due-store.js';
import { createJournalStore } from '../store/journal-store.js';
import { createNotificationStore } from '../store/notification-store.js';
import type { Connection } from '../store/open-database.js';

/** Customers nobody contacted for longer than their level protects lose their owner and are free to claim. */
export function poolNeglectedCustomers(tx: Connection, showroom: Showroom, { day }: Due, at: Date) {
  const customers = createCustomerStore(tx);
  const dues = createDueStore(tx);
  const journal = createJournalStore(tx);
  const notifications = createNotificationStore(tx);
  for (const { id, ownerId, protectionDays } of customers.neglected(showroom.id, day)) {
    customers.update(id, { status: 'pooled', ownerId: null, nextRevisitDay: null });
    dues.close(id, 'missed', day);
    journal.write({
      showroomId: showroom.id,
      customerId: id,
      staffId: null,
      at,
      happening: { kind: 'pooled', protectionDays },
    });
    if (ownerId !== null) notifications.refresh('departure', ownerId, at);
  }
  notifications.refreshHomes(showroom.id, at);
}
