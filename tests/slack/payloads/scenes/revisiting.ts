import type { Scene, Stage } from '../stage.js';
import { choices, idOf, value } from './cast.js';

export const revisiting: Scene<Stage>[] = [
  ['a revisit from Home', ({ as }) => as('rep').clickAtHome('revisit', 'home')],
  ['a rep with nobody to revisit', ({ as }) => as('thirdRep').command('revisit')],
  ['the same from Home', ({ as }) => as('thirdRep').clickAtHome('revisit', 'home')],
  [
    'a revisit of a customer chosen in the form',
    async (stage) => {
      const customer = idOf(stage, 'active');
      await stage.as('rep').command('revisit');
      await stage.as('rep').clickInForm('revisitable', customer);
      await stage.as('rep').clickInForm('level', value(stage.house.level('H')), { customer });
    },
  ],
  [
    'a revisit, empty, done and done again',
    async (stage) => {
      const rep = stage.as('rep');
      const form = { way: 'phone', said: stage.wording.note, level: choices(stage).level };
      const nextDay = stage.house.clock.today();
      await rep.click('log-revisit', idOf(stage, 'active'));
      await rep.submit();
      await rep.submit({ ...form, reached: 'yes', nextDay });
      await rep.submit({ ...form, reached: 'no', nextDay });
      await rep.click('log-revisit', idOf(stage, 'active'));
      await rep.submit({ ...form, reached: 'yes', nextDay: '2026-12-01', nextReason: stage.wording.note });
      await stage.as('otherRep').submit({ ...form, reached: 'no', nextDay });
    },
  ],
];
