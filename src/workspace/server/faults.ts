/** What can go wrong with one call of the Web API. */
export type ApiFault =
  /** Slack answers with this error. */
  | { kind: 'error'; code: string }
  | { kind: 'ratelimited'; retryAfter: number }
  /** Slack is broken: an HTTP status and no JSON. */
  | { kind: 'status'; status: number }
  | { kind: 'slow'; ms: number }
  /** The call is carried out, and the connection breaks before the answer. */
  | { kind: 'lost' };

/** A fault that waits for its moment. */
export interface PlannedFault {
  /** How many times it will still happen. */
  readonly left: number;
  cancel(): void;
}

/** Trouble on demand, for trying what an app does about it. */
export interface Faults {
  /** Lets the next calls of a method, of "response_url", or with "*" of anything fail. */
  onCall(method: string, fault: ApiFault, times?: number): PlannedFault;
  /** Lets the next payloads reach the app twice. */
  deliverTwice(times?: number): PlannedFault;
  clear(): void;
  /** For the workspace itself: the fault that is due now. */
  nextCall(method: string): ApiFault | undefined;
  nextDeliveryTwice(): boolean;
  /** Told whenever a fault has happened. */
  onHappened(listener: () => void): void;
}

export function createFaults(): Faults {
  let calls: { method: string; fault: ApiFault; plan: Plan }[] = [];
  let doublings: Plan[] = [];
  let happened = () => {};
  const spend = (plan: Plan | undefined) => {
    if (!plan) return false;
    plan.left -= 1;
    happened();
    return true;
  };
  return {
    onCall(method, fault, times = 1) {
      const plan = planFor(times);
      calls.push({ method, fault, plan });
      return plan;
    },
    deliverTwice(times = 1) {
      const plan = planFor(times);
      doublings.push(plan);
      return plan;
    },
    clear() {
      calls = [];
      doublings = [];
    },
    nextCall(method) {
      const due = calls.find((call) => call.plan.left > 0 && ['*', method].includes(call.method));
      return spend(due?.plan) ? due?.fault : undefined;
    },
    nextDeliveryTwice: () => spend(doublings.find(({ left }) => left > 0)),
    onHappened(listener) {
      happened = listener;
    },
  };
}

interface Plan extends PlannedFault {
  left: number;
}

function planFor(times: number): Plan {
  return {
    left: times,
    cancel() {
      this.left = 0;
    },
  };
}
