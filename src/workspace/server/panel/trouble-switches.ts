import type { PanelState, Trouble, TroubleSpan } from '../../panel-protocol.js';
import type { ApiFault, Faults, PlannedFault } from '../faults.js';

export interface TroubleSwitches {
  set(trouble: Trouble, span: TroubleSpan | 'off'): void;
  /** What is still to come. */
  on(): PanelState['troubles'];
  clear(): void;
}

/** Later than an app may take to acknowledge, so that it is seen to have acknowledged before it called. */
const slowMs = 4_000;
const retryAfter = 5;
/** A storm: each connection is asked to go as soon as it may have come. */
const stormEveryMs = 3_000;

const onEveryCall: Partial<Record<Trouble, ApiFault>> = {
  down: { kind: 'status', status: 503 },
  broken: { kind: 'status', status: 500 },
  ratelimited: { kind: 'ratelimited', retryAfter },
  slow: { kind: 'slow', ms: slowMs },
  lost: { kind: 'lost' },
};

/** The panel's switches over the workspace's faults. */
export function createTroubleSwitches(faults: Faults, refresh: () => void): TroubleSwitches {
  const planned = new Map<Trouble, { span: TroubleSpan; fault: PlannedFault }>();

  const plan = (trouble: Trouble, times: number): PlannedFault => {
    const fault = onEveryCall[trouble];
    if (fault) return faults.onCall('*', fault, times);
    if (trouble === 'twice') return faults.deliverTwice(times);
    refresh();
    return times === 1 ? over : storm(refresh);
  };

  const set = (trouble: Trouble, span: TroubleSpan | 'off') => {
    planned.get(trouble)?.fault.cancel();
    planned.delete(trouble);
    if (span === 'off') return;
    planned.set(trouble, { span, fault: plan(trouble, span === 'on' ? Number.POSITIVE_INFINITY : 1) });
  };

  return {
    set,
    on: () =>
      Object.fromEntries(
        [...planned].flatMap(([trouble, { span, fault }]) => (fault.left > 0 ? [[trouble, span]] : [])),
      ),
    clear() {
      for (const trouble of [...planned.keys()]) set(trouble, 'off');
      faults.clear();
    },
  };
}

const over: PlannedFault = { left: 0, cancel: () => {} };

function storm(refresh: () => void): PlannedFault {
  const timer = setInterval(refresh, stormEveryMs).unref();
  return { left: Number.POSITIVE_INFINITY, cancel: () => clearInterval(timer) };
}
