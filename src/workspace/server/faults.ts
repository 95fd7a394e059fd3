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

/** Trouble on demand, for trying what an app does about it. */
export interface Faults {
  /** Lets the next calls of a method fail, or of every method with "*". */
  onCall(method: string, fault: ApiFault, times?: number): void;
  /** Lets the next payloads reach the app twice. */
  deliverTwice(times?: number): void;
  clear(): void;
  /** For the workspace itself: the fault that is due now. */
  nextCall(method: string): ApiFault | undefined;
  nextDeliveryTwice(): boolean;
}

export function createFaults(): Faults {
  let calls: { method: string; fault: ApiFault; left: number }[] = [];
  let twice = 0;
  return {
    onCall: (method, fault, times = 1) => void calls.push({ method, fault, left: times }),
    deliverTwice(times = 1) {
      twice += times;
    },
    clear() {
      calls = [];
      twice = 0;
    },
    nextCall(method) {
      const due = calls.find((call) => call.left > 0 && ['*', method].includes(call.method));
      if (due) due.left -= 1;
      return due?.fault;
    },
    nextDeliveryTwice() {
      if (twice === 0) return false;
      twice -= 1;
      return true;
    },
  };
}
