import { createStore } from '../state/store.js';

const KEY = 'workspace-tour';
const OVER = 'over';

function readProgress(): number | null {
  if (new URLSearchParams(location.search).get('tour') === 'off') localStorage.setItem(KEY, OVER);
  const kept = localStorage.getItem(KEY);
  if (kept === null) return 0;
  const step = Number(kept);
  return Number.isInteger(step) && step >= 0 ? step : null;
}

const progress = createStore(readProgress());

function moveTo(step: number | null) {
  localStorage.setItem(KEY, step === null ? OVER : String(step));
  progress.set(step);
}

/** At which step of the tour this visitor is, from visit to visit; null once it is over. */
export const tourProgress = { use: progress.use, moveTo };
