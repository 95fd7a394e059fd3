import { addDays } from '../domain/calendar.js';
import type { Level } from '../domain/level.js';
import { revisitSchema, SHOWROOM_WAYS, type Way } from '../domain/revisit.js';
import type { CustomerLine } from '../store/customer-lines.js';
import { claimCustomer } from '../use-cases/claim-customer.js';
import type { Actor } from '../use-cases/deps.js';
import { logRevisit } from '../use-cases/log-revisit.js';
import { viewCustomer } from '../use-cases/view-customer.js';
import { expectKind, type Floor } from './floor.js';
import { LATER_BECAUSE, NOT_REACHED, SAID, SIGNED } from './sayings.js';

/** The earlier, the more often. */
const USUAL_WAYS: readonly Way[] = [
  ...(['phone', 'phone', 'phone', 'message', 'message'] as const),
  ...(['showroom-visit', 'showroom-visit', 'test-drive', 'home-visit'] as const),
];
const EXTRA_DAYS = 4;

/** The rep contacts a customer who is due. Whoever left no phone is seen only when they drop in again. */
export function contact(floor: Floor, { id, level: code, phone }: CustomerLine, rep: Actor) {
  const { chance, baseData } = floor;
  const way = phone === null ? chance.pick(SHOWROOM_WAYS) : chance.favour(USUAL_WAYS);
  const isCall = way === 'phone' || way === 'message';
  const reached = !isCall || chance.happens(0.8);
  const level = drift(floor, code, reached);
  log(floor, rep, {
    customer: id,
    way,
    reached,
    said: chance.pick(reached ? SAID[way] : NOT_REACHED),
    level: level.id,
    ...nextContact(floor, level),
    focusPoints: reached && chance.happens(0.15) ? [chance.pick(baseData.entries.focusPoint).id] : [],
    competitorModels:
      reached && chance.happens(0.1) ? [chance.pick(baseData.entries.competitorModel).id] : [],
  });
}

/** The customer came to sign; the level is the hottest there is. */
export function logSigning(floor: Floor, { id }: CustomerLine, rep: Actor) {
  const { chance, baseData } = floor;
  const [hottest] = baseData.levels;
  log(floor, rep, {
    customer: id,
    way: 'showroom-visit',
    reached: true,
    said: chance.pick(SIGNED),
    level: hottest?.id,
    nextDay: addDays(floor.today, 1),
  });
}

/** Takes a forgotten customer out of the pool, if there is one. */
export function claimFromPool(floor: Floor, rep: Actor) {
  const { deps, forgotten } = floor;
  const pooled = [...forgotten].find((id) => {
    const seen = viewCustomer(deps, id, rep);
    return seen.kind === 'found' && seen.card.actions.includes('claim');
  });
  if (pooled === undefined) return;
  expectKind(claimCustomer(deps, pooled, rep), 'claimed');
  forgotten.delete(pooled);
}

function log(floor: Floor, rep: Actor, form: object) {
  expectKind(logRevisit(floor.deps, revisitSchema.parse(form), rep, floor.nextToken()), 'logged');
}

/** Most stay at their level, a few become hotter or cooler by one. */
function drift({ chance, baseData: { levels } }: Floor, code: string, reached: boolean): Level {
  const from = levels.findIndex((level) => level.code === code);
  const step = reached ? chance.pick([0, 0, 0, 0, 1, -1]) : 0;
  const level = levels[from + step] ?? levels[from];
  if (!level) throw new Error(`no level ${code}`);
  return level;
}

/** Mostly the last day the level allows; sometimes earlier, and seldom later, with the reason. */
function nextContact(floor: Floor, { intervalDays }: Level): { nextDay: string; nextReason?: string } {
  const { chance } = floor;
  const after = (days: number) => addDays(floor.today, days);
  if (chance.happens(0.7)) return { nextDay: after(intervalDays) };
  if (chance.happens(0.9)) return { nextDay: after(chance.between(1, intervalDays)) };
  return { nextDay: after(intervalDays + EXTRA_DAYS), nextReason: chance.pick(LATER_BECAUSE) };
}
