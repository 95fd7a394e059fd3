import { addDays } from '../../src/domain/calendar.js';
import type { Customer } from '../../src/domain/customer.js';
import { type Outcome, outcomeSchema } from '../../src/domain/outcome.js';
import { type Registration, registrationSchema } from '../../src/domain/registration.js';
import { type Revisit, revisitSchema } from '../../src/domain/revisit.js';
import type { House } from './a-showroom.js';

let tokens = 0;
/** As minted when a form opens. */
export const aToken = (): string => `token-${++tokens}`;

let phones = 0;
/** Another possible Chinese mobile number at each call. */
export const aPhone = (): string => `138${String(++phones).padStart(8, '0')}`;

/** Choices are given by name, as a person sees them. */
export interface RegistrationWords {
  name?: string;
  phone?: string | null;
  source?: string;
  level?: string;
  desiredModels?: string[];
  focusPoints?: string[];
  competitorModels?: string[];
  industry?: string;
  testDrive?: boolean;
  budget?: number;
  note?: string;
}

export function aRegistration(house: House, words: RegistrationWords = {}): Registration {
  const { desiredModels = [], focusPoints = [], competitorModels = [], industry, ...rest } = words;
  const { source = 'walk-in', level = 'A', ...plain } = rest;
  return registrationSchema(house.showroom.country).parse({
    name: 'Guest',
    phone: aPhone(),
    ...plain,
    source: house.entry('source', source).id,
    level: house.level(level).id,
    desiredModels: desiredModels.map((model) => house.entry('desiredModel', model).id),
    focusPoints: focusPoints.map((point) => house.entry('focusPoint', point).id),
    competitorModels: competitorModels.map((model) => house.entry('competitorModel', model).id),
    industry: industry === undefined ? null : house.entry('industry', industry).id,
  });
}

/** A call that was answered, with the next one the next day. */
export const aRevisit = (
  house: House,
  customer: Pick<Customer, 'id' | 'levelId'>,
  different: Partial<Revisit> = {},
): Revisit =>
  revisitSchema.parse({
    customer: customer.id,
    way: 'phone',
    reached: true,
    said: 'Asked for a quotation',
    level: customer.levelId,
    nextDay: addDays(house.clock.today(), 1),
    ...different,
  });

export const aDeal = (house: House, different: Record<string, unknown> = {}): Outcome =>
  outcomeSchema.parse({
    kind: 'won',
    model: house.entry('desiredModel', 'Sonata').id,
    units: 1,
    price: 169_800,
    orderDay: house.clock.today(),
    ...different,
  });

/** `reason` and `competitor` by name. */
export const aLoss = (
  house: House,
  { reason = 'price', competitor, note = '' }: { reason?: string; competitor?: string; note?: string } = {},
): Outcome =>
  outcomeSchema.parse({
    kind: 'lost',
    reason: house.entry('lostReason', reason).id,
    competitor: competitor === undefined ? null : house.entry('competitorModel', competitor).id,
    note,
  });

export const anInvalid = (note = 'A child playing with the phone'): Outcome =>
  outcomeSchema.parse({ kind: 'invalid', note });
