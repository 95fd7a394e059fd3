import { registrationSchema } from '../../src/domain/registration.js';
import { registerCustomer } from '../../src/use-cases/register-customer.js';
import { resubmitRegistration } from '../../src/use-cases/resubmit-registration.js';
import {
  anActiveCustomer,
  approved,
  aRegisteredCustomer,
  concluded,
  expectKind,
  proposed,
  revisited,
  sentBack,
} from './a-customer.js';
import { aShowroom } from './a-showroom.js';
import { anotherShowroom } from './another-showroom.js';
import { aDeal, aLoss, anInvalid, aRegistration, aToken } from './forms.js';

/**
 * A week from Monday, 2 March to Saturday, 7 March 2026, small enough to count by hand:
 *
 * | registered | customers |
 * | --- | --- |
 * | 2nd | Zhang, Qian (no phone), Zhou by Li Wei; Li by Anna Berg; and Sun by her, sent back and left so |
 * | 3rd | Wu (never audited) by Li Wei; Wei by Anna Berg; Zheng, Wang, Feng, Chen, Chu by Zhao Min |
 *
 * Won: Qian (1 unit, 5th), Zhang (2 units, 6th), Wei (1 unit, 6th). Lost on the 5th: Li (price), Zheng (other), Wang
 * (unreachable); Feng's loss is returned, Chen's waits. Chu is invalid.
 */
export function aSmallWorld() {
  const house = aShowroom();
  const { clock, deps } = house;
  const focusPoints = ['price'];
  const zhang = anActiveCustomer(house, {
    name: 'Zhang',
    industry: 'it',
    focusPoints: ['price', 'space'],
    testDrive: true,
  });
  const qian = anActiveCustomer(house, { name: 'Qian', phone: null, industry: 'trade', focusPoints });
  sentBack(house, aRegisteredCustomer(house, { name: 'Sun', by: 'otherRep' }));
  const li = sentBack(house, aRegisteredCustomer(house, { name: 'Li', by: 'otherRep' }));
  const zhou = anActiveCustomer(house, { name: 'Zhou' });
  inNewYork(anotherShowroom(house));

  clock.passDays(1);
  aRegisteredCustomer(house, { name: 'Wu', testDrive: true });
  const wei = anActiveCustomer(house, { name: 'Wei', by: 'otherRep' });
  const corrected = aRegistration(house, { name: 'Li' });
  expectKind(resubmitRegistration(deps, li.id, corrected, house.actor('otherRep'), aToken()), 'resubmitted');
  approved(house, li);
  revisited(house, li, { nextDay: '2026-03-09' }, 'otherRep');
  revisited(house, zhang, { nextDay: '2026-03-09' });
  revisited(house, zhou, { way: 'showroom-visit', nextDay: '2026-03-04' });
  const third = (name: string) => anActiveCustomer(house, { name, by: 'thirdRep' });
  const zheng = proposed(house, third('Zheng'), aLoss(house, { reason: 'other', note: '?' }), 'thirdRep');
  const wang = proposed(house, third('Wang'), aLoss(house, { reason: 'unreachable' }), 'thirdRep');
  const feng = proposed(house, third('Feng'), aLoss(house), 'thirdRep');
  proposed(house, third('Chen'), aLoss(house), 'thirdRep');
  const chu = proposed(house, third('Chu'), anInvalid(), 'thirdRep');

  clock.passDays(1);
  revisited(house, qian, { way: 'test-drive', nextDay: '2026-03-10' });
  revisited(house, zhou, { way: 'showroom-visit', reached: false });
  proposed(house, li, aLoss(house), 'otherRep');

  clock.passDays(1);
  for (const customer of [li, zheng, wang, chu]) approved(house, customer);
  sentBack(house, feng);
  concluded(house, qian, aDeal(house));
  proposed(house, zhang, aDeal(house, { units: 2 }));

  clock.passDays(1);
  approved(house, zhang);
  concluded(house, wei, aDeal(house), 'otherRep');
  clock.passDays(1);
  return house;

  /** Somebody else's enquiry, which is in none of the numbers. */
  function inNewYork({ manager, baseData }: ReturnType<typeof anotherShowroom>) {
    const input = registrationSchema('CN').parse({
      name: 'Smith',
      phone: null,
      source: baseData.entries.source[0]?.id,
      level: baseData.levels[0]?.id,
    });
    expectKind(registerCustomer(deps, input, manager, aToken()), 'registered');
  }
}
