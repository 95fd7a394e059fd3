import type { Faults } from '../faults.js';
import type { AppLink } from './app-link.js';

/** A link that sends a payload twice when that fault is due; Slack's network does it now and then by itself. */
export function withDoubleDelivery(link: AppLink, faults: Faults): AppLink {
  return {
    get connected() {
      return link.connected;
    },
    close: () => link.close(),
    async deliver(envelope) {
      const first = link.deliver(envelope);
      if (faults.nextDeliveryTwice()) await link.deliver(envelope);
      return first;
    },
  };
}
