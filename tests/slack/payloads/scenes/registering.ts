import { aRegisteredCustomer } from '../../../support/a-customer.js';
import { aPhone } from '../../../support/forms.js';
import type { Scene, Stage } from '../stage.js';
import { choices, idOf } from './cast.js';

export const registering: Scene<Stage>[] = [
  [
    'a registration with nothing filled in',
    async ({ as }) => {
      await as('rep').command('register');
      await as('rep').submit();
    },
  ],
  [
    'a registration of a phone on file',
    async (stage) => {
      const { house, as } = stage;
      const phone = aPhone();
      aRegisteredCustomer(house, { phone });
      await as('rep').command('register');
      await as('rep').submit({ ...choices(stage), name: 'Again', phone });
    },
  ],
  [
    'a registration',
    async (stage) => {
      await stage.as('rep').command('register');
      await stage.as('rep').submit({ ...choices(stage), name: stage.wording.name(0), phone: aPhone() });
    },
  ],
  [
    'a registration from Home',
    async (stage) => {
      await stage.as('rep').clickAtHome('register', 'home');
      await stage.as('rep').submit({ ...choices(stage), name: stage.wording.name(0), noPhone: ['yes'] });
    },
  ],
  ['a registration by one who may not', ({ as }) => as('executive').clickAtHome('register', 'home')],
  [
    'a registration sent in by one who may not',
    async (stage) => {
      await stage.as('rep').command('register');
      await stage.as('executive').submit({ ...choices(stage), name: 'X', phone: aPhone() });
    },
  ],
  [
    'a customer who came back',
    async (stage) => {
      const { phone } = stage.customers.lost;
      await stage.as('rep').command('register');
      await stage.as('rep').submit({ ...choices(stage), name: stage.wording.name(0), phone: phone ?? '' });
    },
  ],
  [
    'a correction',
    async (stage) => {
      await stage.as('rep').click('correct', idOf(stage, 'returned'));
      await stage.as('rep').submit();
      await stage.as('rep').submit({ ...choices(stage), name: stage.wording.name(0), noPhone: ['yes'] });
      await stage.as('rep').submit({ ...choices(stage), name: stage.wording.name(0), noPhone: ['yes'] });
    },
  ],
  ['a correction of nobody', ({ as }) => as('rep').click('correct', '0')],
];
