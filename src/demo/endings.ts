import { addDays } from '../domain/calendar.js';
import { type OutcomeKind, outcomeSchema } from '../domain/outcome.js';
import { type CustomerLine, createCustomerLines } from '../store/customer-lines.js';
import type { Actor } from '../use-cases/deps.js';
import { proposeOutcome } from '../use-cases/propose-outcome.js';
import { viewCustomer } from '../use-cases/view-customer.js';
import { LIST_PRICES } from './cars.js';
import { logSigning } from './contacts.js';
import { expectKind, type Floor } from './floor.js';
import { INVALID_NOTES, LOST_NOTES } from './sayings.js';

const MOST_ACTIVE = 500;

/** One of the rep's customers makes up their mind; nothing happens while the rep has none who could. */
export function makeUpMind(floor: Floor, rep: Actor, kind: OutcomeKind) {
  const customer = likeliest(floor, rep, kind);
  if (!customer) return;
  if (kind === 'won') logSigning(floor, customer, rep);
  const form = outcomeSchema.parse({ kind, ...FORMS[kind](floor, customer, rep) });
  expectKind(proposeOutcome(floor.deps, customer.id, form, rep, floor.nextToken()), 'proposed');
}

/** Hot customers buy, cool ones are lost. Due and overdue ones stay on the list that the day began with. */
function likeliest(floor: Floor, rep: Actor, kind: OutcomeKind): CustomerLine | undefined {
  const { deps, baseData, forgotten } = floor;
  const hotness = ({ level }: CustomerLine) => baseData.levels.findIndex(({ code }) => code === level);
  const active = createCustomerLines(deps.db, rep.showroom.id).revisitable(
    rep.staff.id,
    undefined,
    MOST_ACTIVE,
  );
  const later = active.filter(
    ({ id, nextRevisitDay }) => !forgotten.has(id) && nextRevisitDay !== null && nextRevisitDay > floor.today,
  );
  const hottestFirst = later.sort((a, b) => hotness(a) - hotness(b));
  return kind === 'won' ? hottestFirst[0] : hottestFirst.at(-1);
}

const FORMS: Record<OutcomeKind, (floor: Floor, customer: CustomerLine, rep: Actor) => object> = {
  won: dealForm,
  lost: lossForm,
  invalid: ({ chance }) => ({ note: chance.pick(INVALID_NOTES) }),
};

/** Bought is what was wished for. */
function dealForm(floor: Floor, { id }: CustomerLine, rep: Actor) {
  const { chance, deps } = floor;
  const { card } = expectKind(viewCustomer(deps, id, rep), 'found');
  const model = chance.pick(card.interests.filter(({ list }) => list === 'desiredModel'));
  const discount = chance.between(20, 120) * 100;
  return {
    model: model.id,
    units: chance.happens(0.05) ? 2 : 1,
    price: (LIST_PRICES[model.name] ?? 0) - discount,
    orderDay: floor.today,
    deliveryDay: chance.happens(0.7) ? addDays(floor.today, chance.between(3, 30)) : null,
  };
}

function lossForm({ chance, baseData }: Floor) {
  const reason = chance.favour(baseData.entries.lostReason);
  const boughtAnother = reason.code === 'bought-another-brand';
  return {
    reason: reason.id,
    competitor: boughtAnother ? chance.pick(baseData.entries.competitorModel).id : null,
    note: chance.pick(LOST_NOTES),
  };
}
