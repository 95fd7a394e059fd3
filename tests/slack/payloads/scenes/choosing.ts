import type { List } from '../../../../src/domain/base-data.js';
import { describeEntry } from '../../../../src/use-cases/describe-entry.js';
import { expectKind } from '../../../support/a-customer.js';
import { aToken } from '../../../support/forms.js';
import type { Scene, Stage } from '../stage.js';
import { idOf, value } from './cast.js';

/** Everything is known of every model that the busiest customer wants or considers. */
function describeAll({ house, wording }: Stage) {
  const long = { positioning: wording.note, strengths: wording.note, weaknesses: wording.note };
  const dossier = { ...long, maker: wording.name(0), price: wording.name(0), answer: wording.note };
  const trim = `${wording.name(0)}${wording.name(1)}`;
  const model = { trim, listPrice: '1000000000', availability: trim };
  for (const [list, details] of [
    ['competitorModel', dossier],
    ['desiredModel', model],
  ] as const)
    for (const { id } of house.baseData.entries[list])
      expectKind(describeEntry(house.deps, id, details, house.actor('manager'), aToken()), 'described');
}

/** From its row in the list. */
async function openDetails(manager: ReturnType<Stage['as']>, list: List, id: string) {
  await manager.command('showroom', 'base-data');
  await manager.clickInForm(`base-data-list ${list}`, list);
  await manager.clickInForm('base-data-entry 1', `details ${id}`);
}

export const choosing: Scene<Stage>[] = [
  [
    'a missing entry added while registering, empty and filled in',
    async ({ as, house, wording }) => {
      const manager = as('manager');
      const interests = house.baseData.entries.desiredModel.slice(0, 90).map(value);
      await manager.command('register');
      await manager.clickInForm('add-entry', 'registration', {
        name: wording.name(0),
        note: wording.note,
        desiredModels: interests,
      });
      await manager.submit();
      await manager.submit({ list: 'desiredModel', name: wording.name(777) });
    },
  ],
  [
    'a missing entry added to a correction',
    async (stage) => {
      const manager = stage.as('manager');
      await manager.click('correct', idOf(stage, 'returned'));
      await manager.clickInForm('add-entry', 'registration');
      await manager.submit({ list: 'source', name: stage.wording.name(778) });
    },
  ],
  [
    'a missing entry, by one who may not',
    async ({ as }) => {
      await as('rep').command('register');
      await as('rep').clickInForm('add-entry', 'registration');
      await as('manager').command('register');
      await as('manager').clickInForm('add-entry', 'registration');
      await as('rep').submit({ list: 'desiredModel', name: 'X' });
    },
  ],
  [
    'a dossier, read and changed',
    async ({ as, house, wording }) => {
      const camry = value(house.baseData.entries.competitorModel[0]);
      await as('rep').click('dossier', camry);
      await as('manager').click('dossier', camry);
      await as('manager').clickInForm('change-details', camry);
      await as('manager').submit({ maker: 'x'.repeat(100) });
      await as('manager').submit({ maker: wording.name(0), answer: wording.note });
    },
  ],
  [
    'what is known of an own model, read and changed',
    async ({ as, house, wording }) => {
      const sonata = value(house.baseData.entries.desiredModel[0]);
      await openDetails(as('manager'), 'desiredModel', sonata);
      await as('manager').submit({ trim: wording.name(0), listPrice: '1000000000' });
      await as('manager').clickInForm('change-details', sonata);
    },
  ],
  [
    'details of nothing, and by one who may not',
    async ({ as, house }) => {
      const camry = value(house.baseData.entries.competitorModel[0]);
      await as('rep').click('dossier', '0');
      await openDetails(as('manager'), 'competitorModel', '0');
      await as('rep').clickInForm('base-data-entry 1', `details ${camry}`);
      await openDetails(as('manager'), 'competitorModel', camry);
      await as('rep').submit({ maker: 'X' });
    },
  ],
  [
    'a card, a deal and a correction where everything is known of every model',
    async (stage) => {
      describeAll(stage);
      const competitor = value(stage.house.baseData.entries.competitorModel[1]);
      await stage.as('rep').click('dossier', competitor);
      await stage.as('rep').click('show-customer', idOf(stage, 'active'));
      await stage.as('rep').clickAtHome('show-customer', idOf(stage, 'active'));
      await stage.as('rep').click('propose-won', idOf(stage, 'active'));
      await stage.as('rep').click('correct', idOf(stage, 'returned'));
    },
  ],
];
