import type { App } from '@slack/bolt';
import type { CommandNames } from '../commands.js';
import { listenerFor } from '../routing/listener-for.js';

type ReceiverEvent = Parameters<App['processEvent']>[0];

interface Options {
  commands: CommandNames;
  /** Resolves when what was done is on the disk. */
  committed: () => Promise<void>;
  /** How long after its arrival what a listener serves was acknowledged. */
  onAcknowledged: (listener: string, seconds: number) => void;
}

/** All that Slack sends comes through here, and is known until it is finished. */
export function createIntake({ commands, committed, onAcknowledged }: Options) {
  const inHand = new Map<Promise<void>, string>();
  let open = true;

  const afterCommit = (ack: ReceiverEvent['ack'], listener: string): ReceiverEvent['ack'] => {
    const arrived = performance.now();
    return async (answer) => {
      await committed();
      await ack(answer);
      onAcknowledged(listener, (performance.now() - arrived) / 1000);
    };
  };

  return {
    /** Puts itself in front of the app: Bolt has no place from which an acknowledgement can be seen. */
    guard(app: App) {
      const handle = app.processEvent.bind(app);
      app.processEvent = async (event) => {
        // Not acknowledged, so that Slack sends events again, and a person sees that it failed.
        if (!open) throw new Error('the bot is stopping');
        const listener = listenerFor(event.body, commands);
        const work = handle({ ...event, ack: afterCommit(event.ack, listener) });
        inHand.set(work, listener);
        try {
          await work;
        } finally {
          inHand.delete(work);
        }
      };
    },

    /** Takes no more, and resolves when what is in hand is finished: Bolt's own stop() would let it fail. */
    async close() {
      open = false;
      while (inHand.size > 0) await Promise.allSettled(inHand.keys());
    },

    /** The listeners at work. */
    inHand: (): string[] => [...inHand.values()],
  };
}
