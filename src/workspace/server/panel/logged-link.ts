import type { AppLink, Envelope } from '../app-link/app-link.js';
import type { TrafficLog } from './traffic-log.js';

/** A link that writes down each payload, how it was acknowledged and how long that took. */
export function withTrafficLog(link: AppLink, log: TrafficLog): AppLink {
  return {
    get connected() {
      return link.connected;
    },
    close: () => link.close(),
    async deliver(envelope) {
      const start = performance.now();
      const delivery = await link.deliver(envelope);
      log.record({
        direction: 'to-app',
        name: nameOf(envelope),
        outcome: delivery.kind,
        failed: delivery.kind !== 'acknowledged',
        ms: Math.round(performance.now() - start),
        sent: envelope.payload,
        answered: delivery.kind === 'acknowledged' ? delivery.payload : undefined,
      });
      return delivery;
    },
  };
}

/** "/register", "block_actions", "app_home_opened (retry 1)". */
function nameOf({ payload, retry }: Envelope): string {
  const event = payload.event as { type?: unknown } | undefined;
  const name = String(payload.command ?? event?.type ?? payload.type);
  return retry ? `${name} (retry ${retry.attempt})` : name;
}
