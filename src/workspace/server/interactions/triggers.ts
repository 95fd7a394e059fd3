import { newSecret } from '../ids.js';
import { Refusal } from '../refusal.js';

export interface Trigger {
  memberId: string;
  /** The modal in which the person acted, for views.push. */
  viewId?: string;
}

export interface Triggers {
  issue(trigger: Trigger): string;
  /** Gives up the trigger for one use, within three seconds. */
  exchange(id: string): Trigger;
}

const lifetimeMs = 3_000;

export function createTriggers(now: () => Date): Triggers {
  const issued = new Map<string, Trigger & { at: number; used: boolean }>();
  return {
    issue(trigger) {
      const at = now().getTime();
      const id = `${at}.${newSecret()}`;
      issued.set(id, { ...trigger, at, used: false });
      return id;
    },
    exchange(id) {
      const trigger = issued.get(id);
      if (!trigger) throw new Refusal('invalid_trigger_id');
      if (trigger.used) throw new Refusal('exchanged_trigger_id');
      if (now().getTime() - trigger.at > lifetimeMs) throw new Refusal('expired_trigger_id');
      trigger.used = true;
      return trigger;
    },
  };
}
