import { describe, expect, test } from 'vitest';
import { logRevisit } from '../../src/use-cases/log-revisit.js';
import { proposeOutcome } from '../../src/use-cases/propose-outcome.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { anActiveCustomer, aRegisteredCustomer, expectKind, sentBack } from '../support/a-customer.js';
import { aShowroom } from '../support/a-showroom.js';
import { aDeal, aLoss, aRegistration, aRevisit, aToken } from '../support/forms.js';
import { retired } from '../support/lists.js';

const WORDS = { source: 'radio', industry: 'it', focusPoints: ['price'], desiredModels: ['Elantra'] };

/** What the customer has is retired after the registration. */
function retireAll(house: ReturnType<typeof aShowroom>) {
  retired(house, 'source', 'radio');
  retired(house, 'industry', 'it');
  retired(house, 'focusPoint', 'price');
  retired(house, 'desiredModel', 'Elantra');
}

describe('an entry that is retired', () => {
  test('is no choice for a new registration', () => {
    const house = aShowroom();
    retireAll(house);
    expect(registerCustomer(house.deps, aRegistration(house, WORDS), house.actor('rep'), aToken())).toEqual({
      kind: 'invalid',
      errors: {
        source: 'not-a-choice',
        industry: 'not-a-choice',
        focusPoints: 'not-a-choice',
        desiredModels: 'not-a-choice',
      },
    });
  });

  test('stays on the card, and in a correction of the customer who has it', () => {
    const house = aShowroom();
    const customer = sentBack(house, aRegisteredCustomer(house, WORDS));
    retireAll(house);
    const rep = house.actor('rep');
    const { card } = expectKind(viewCustomer(house.deps, customer.id, rep), 'found');
    expect([card.source?.name, card.industry?.name]).toEqual(['radio', 'it']);
    const again = aRegistration(house, WORDS);
    expect(resubmitRegistration(house.deps, customer.id, again, rep, aToken()).kind).toBe('resubmitted');
  });

  test('is no choice in a correction of anybody else', () => {
    const house = aShowroom();
    const customer = sentBack(house, aRegisteredCustomer(house));
    retired(house, 'source', 'radio');
    const input = aRegistration(house, { source: 'radio' });
    expect(resubmitRegistration(house.deps, customer.id, input, house.actor('rep'), aToken())).toEqual({
      kind: 'invalid',
      errors: { source: 'not-a-choice' },
    });
  });

  test('is no new interest in a revisit', () => {
    const house = aShowroom();
    const customer = anActiveCustomer(house);
    retired(house, 'desiredModel', 'Elantra');
    const revisit = aRevisit(house, customer, { desiredModels: [house.entry('desiredModel', 'Elantra').id] });
    expect(logRevisit(house.deps, revisit, house.actor('rep'), aToken())).toEqual({
      kind: 'invalid',
      errors: { desiredModels: 'not-a-choice' },
    });
  });

  test('is bought only by whoever desired it, and is no reason and no competitor', () => {
    const house = aShowroom();
    const [fan, other] = [['Elantra'], []].map(
      (desiredModels) => anActiveCustomer(house, { desiredModels }).id,
    ) as [number, number];
    const elantra = aDeal(house, { model: house.entry('desiredModel', 'Elantra').id });
    const losses = [aLoss(house), aLoss(house, { reason: 'configuration', competitor: 'Camry' })];
    retired(house, 'desiredModel', 'Elantra');
    retired(house, 'lostReason', 'price');
    retired(house, 'competitorModel', 'Camry');
    const propose = (id: number, outcome: typeof elantra) =>
      proposeOutcome(house.deps, id, outcome, house.actor('rep'), aToken());
    expect(propose(other, elantra)).toEqual({ kind: 'invalid', errors: { model: 'not-a-choice' } });
    expect(losses.map((loss) => propose(other, loss))).toEqual([
      { kind: 'invalid', errors: { reason: 'not-a-choice' } },
      { kind: 'invalid', errors: { competitor: 'not-a-choice' } },
    ]);
    expect(propose(fan, elantra).kind).toBe('proposed');
  });
});
