import { type Registration, registrationSchema } from '../domain/registration.js';
import type { Actor } from '../use-cases/deps.js';
import { registerCustomer } from '../use-cases/register-customer.js';
import { resubmitRegistration } from '../use-cases/resubmit-registration.js';
import { LIST_PRICES } from './cars.js';
import { type Correction, expectKind, type Floor } from './floor.js';
import { SHOWROOM } from './people.js';
import { NOTES } from './sayings.js';

const form = registrationSchema(SHOWROOM.country);

/** Levels by position, hottest first, as ten guests have them. */
const LEVELS_OF_TEN = [0, 0, 1, 1, 1, 2, 2, 2, 3, 3];

/** A guest comes in and is registered by this rep. */
export function walkIn(floor: Floor, rep: Actor) {
  const isForgotten = floor.nextIsForgotten();
  const registration = fillForm(floor, isForgotten);
  const { customer } = expectKind(
    registerCustomer(floor.deps, registration, rep, floor.nextToken()),
    'registered',
  );
  floor.unaudited.set(customer.id, { rep, registration });
  if (isForgotten) floor.forgotten.add(customer.id);
}

export function handInAgain(floor: Floor, { customerId, rep, registration }: Correction) {
  expectKind(
    resubmitRegistration(floor.deps, customerId, registration, rep, floor.nextToken()),
    'resubmitted',
  );
}

/** Hot customers are protected for the shortest time, so of the forgotten ones only they reach the pool in four weeks. */
function fillForm({ chance, baseData, nextGuest }: Floor, isForgotten: boolean): Registration {
  const { entries, levels } = baseData;
  const ids = (rows: { id: number }[]) => rows.map(({ id }) => id);
  const model = chance.favour(entries.desiredModel);
  const price = LIST_PRICES[model.name] ?? 0;
  return form.parse({
    ...nextGuest(),
    source: chance.favour(entries.source).id,
    level: levels[isForgotten ? 0 : chance.pick(LEVELS_OF_TEN)]?.id,
    desiredModels: [model.id],
    focusPoints: ids(chance.some(entries.focusPoint, 3)),
    industry: chance.happens(0.8) ? chance.pick(entries.industry).id : null,
    attire: chance.happens(0.5) ? chance.pick(entries.attire).id : null,
    competitorModels: ids(chance.some(entries.competitorModel, 2)),
    testDrive: chance.happens(0.3),
    budget: chance.happens(0.6) ? Math.round(price / 10_000) * 10_000 : null,
    note: chance.pick(NOTES),
  });
}
