import { expect, test } from 'vitest';
import { LISTS } from '../../src/domain/base-data.js';
import { parsePeriod } from '../../src/domain/statistics.js';
import { claimCustomer } from '../../src/use-cases/claim-customer.js';
import { nextDeliveryAt } from '../../src/use-cases/deliver-notification.js';
import { findEntries } from '../../src/use-cases/find-entries.js';
import { handOverCustomers } from '../../src/use-cases/hand-over-customers.js';
import { listChoices } from '../../src/use-cases/list-choices.js';
import { listDueRevisits } from '../../src/use-cases/list-due-revisits.js';
import { listOwnFields } from '../../src/use-cases/list-own-fields.js';
import { listPool } from '../../src/use-cases/list-pool.js';
import { mergeEntries, previewMerge } from '../../src/use-cases/merge-entries.js';
import { noteDeparture } from '../../src/use-cases/note-departure.js';
import { runDueJobs } from '../../src/use-cases/run-due-jobs.js';
import { searchCustomers, searchRevisitable } from '../../src/use-cases/search-customers.js';
import { searchEntries } from '../../src/use-cases/search-entries.js';
import { viewLevelSwitch } from '../../src/use-cases/switch-level-preset.js';
import { undoMerge } from '../../src/use-cases/undo-merge.js';
import { viewBaseData } from '../../src/use-cases/view-base-data.js';
import { viewChanges } from '../../src/use-cases/view-changes.js';
import { viewCustomer } from '../../src/use-cases/view-customer.js';
import { viewDeparture } from '../../src/use-cases/view-departure.js';
import { viewHandOver } from '../../src/use-cases/view-hand-over.js';
import { viewHealth } from '../../src/use-cases/view-health.js';
import { viewHome } from '../../src/use-cases/view-home.js';
import { viewLevels } from '../../src/use-cases/view-levels.js';
import { viewList } from '../../src/use-cases/view-list.js';
import { viewDigest, viewStatistics } from '../../src/use-cases/view-statistics.js';
import { viewStatus } from '../../src/use-cases/view-status.js';
import { aCustomerIn, anActiveCustomer, proposed, revisited } from '../support/a-customer.js';
import { aShowroom, type House } from '../support/a-showroom.js';
import { dueDeliveries } from '../support/due-deliveries.js';
import { aLoss } from '../support/forms.js';
import { change } from '../support/levels.js';
import { onLongWays, plannedAnew, planOf, watchStatements } from '../support/statements.js';

function statementsOf(client: House['db']['$client'], act: () => void): string[] {
  const statements = watchStatements(client);
  act();
  return statements.stop();
}

test.each<[string, (house: House, customerId: number) => void]>([
  [
    'the numbers of a month',
    ({ deps, actor }) => viewStatistics(deps, parsePeriod('month', '2026-03-02')!, actor('manager')),
  ],
  [
    'a rep’s due list',
    ({ deps, actor }) => {
      const { staff } = actor('rep');
      listDueRevisits(deps, staff.id, actor('rep'), { offset: 0, most: 40 }, '2026-03-03');
    },
  ],
  ['the digest', ({ deps, showroom }) => viewDigest(deps, showroom, '2026-03-03')],
  ['a rep’s Home', ({ deps, actor }) => viewHome(deps, actor('rep'), { customers: 20, decisions: 8 })],
  [
    'a manager’s Home',
    ({ deps, actor }) => viewHome(deps, actor('manager'), { customers: 20, decisions: 8 }),
  ],
  ['the pool', ({ deps, actor }) => listPool(deps, actor('rep'), { offset: 0, most: 10 })],
  ['what a form chooses from', ({ deps, actor }) => listChoices(deps, actor('rep'), 100)],
  ['a search of a list', ({ deps, actor }) => searchEntries(deps, 'source', 'r', actor('rep'), 100)],
  [
    'a dossier',
    ({ deps, actor, entry }) => findEntries(deps, [entry('competitorModel', 'Camry').id], actor('rep')),
  ],
  ['a card', ({ deps, actor }, id) => viewCustomer(deps, id, actor('rep'))],
  ['the own fields', ({ deps, actor }) => listOwnFields(deps, actor('manager'))],
  ['the customers of the revisit form', ({ deps, actor }) => searchRevisitable(deps, '', actor('rep'), 100)],
  [
    'a search by number, phone, last digits and name',
    ({ deps, actor }) => {
      for (const text of ['BJ-0001', '13812345678', '5678', 'Zhang'])
        searchCustomers(deps, text, actor('manager'), 10);
    },
  ],
  [
    'a list of what is due',
    ({ deps, actor }) => listDueRevisits(deps, actor('rep').staff.id, actor('rep'), { offset: 0, most: 10 }),
  ],
  [
    'the bot’s status and health',
    ({ deps, actor }) => {
      viewStatus(deps, actor('admin'), null);
      viewHealth(deps);
    },
  ],
  [
    'the form of a hand-over',
    ({ deps, actor }) => viewHandOver(deps, { from: actor('rep').staff.id, way: 'spread' }, actor('manager')),
  ],
  ['a claim', (house) => claimCustomer(house.deps, aCustomerIn(house, 'pooled').id, house.actor('otherRep'))],
  [
    'a hand-over',
    ({ deps, actor }) => {
      const order = { handOverFrom: actor('rep').staff.id, handOverWay: 'spread', handOverTo: null } as const;
      handOverCustomers(deps, order, actor('manager'), 'a token');
    },
  ],
  [
    'a departure',
    ({ deps, actor, clock }) => {
      noteDeparture(deps, actor('rep').staff.slackUserId);
      viewDeparture(deps, 1, actor('manager'), clock.now(), 10);
    },
  ],
  ['a registration and the decision on it', (house) => anActiveCustomer(house)],
  ['a contact', (house, id) => revisited(house, { id, levelId: house.level('A').id })],
  ['an outcome', (house, id) => proposed(house, { id }, aLoss(house))],
  ['the list of levels', ({ deps, actor }) => viewLevels(deps, actor('manager'))],
  ['another interval', (house) => change(house, house.level('A').id, { intervalDays: 10 }, { dues: 'move' })],
  ['another preset', ({ deps, actor }) => viewLevelSwitch(deps, actor('manager'), 'ABCD')],
  ...LISTS.map((list): [string, (house: House) => void] => [
    `the list ${list}, and a merge in it and back`,
    ({ deps, actor, baseData }) => {
      const manager = actor('manager');
      const ids = (baseData.entries[list].length > 1 ? baseData.entries[list] : baseData.entries.attire)
        .slice(0, 2)
        .map(({ id }) => id) as [number, number];
      viewList(deps, { list, retired: false, text: '' }, manager, { offset: 0, most: 30 });
      previewMerge(deps, ...ids, manager);
      mergeEntries(deps, ...ids, manager, `merge ${list}`);
      undoMerge(deps, 1, manager, `undo ${list}`);
    },
  ]),
  ['the base data', ({ deps, actor }) => viewBaseData(deps, actor('manager'))],
  ['the journal', ({ deps, actor }) => viewChanges(deps, actor('manager'), { offset: 0, most: 20 })],
  [
    'the morning’s jobs',
    ({ deps, clock }) => {
      clock.passDays(1);
      runDueJobs(deps);
    },
  ],
  [
    'what is to be delivered',
    ({ deps, clock }) => {
      dueDeliveries(deps);
      nextDeliveryAt(deps, clock.now());
    },
  ],
])('%s is found through indexes, and binds no word that one of them holds', (_what, act) => {
  const house = aShowroom();
  const { id } = anActiveCustomer(house);
  const statements = statementsOf(house.db.$client, () => act(house, id));
  expect(statements.length).toBeGreaterThan(0);
  expect(onLongWays(house.db.$client, statements)).toEqual([]);
  expect(plannedAnew(house.db.$client, statements)).toEqual([]);
});

test('a form reads no long list to its end, nor does a search for nothing: none is sorted', () => {
  const { db, deps, actor } = aShowroom();
  const ofLists = statementsOf(db.$client, () => {
    listChoices(deps, actor('rep'), 100);
    searchEntries(deps, 'source', '', actor('rep'), 100);
  }).filter((statement) => statement.includes('from "entries"'));
  const plan = ofLists.flatMap((statement) => planOf(db.$client, statement));
  expect(plan.filter((step) => step.includes('entries'))).toEqual(
    ofLists.map(() => expect.stringContaining('USING INDEX entries_in_use')),
  );
  expect(plan.join()).not.toContain('TEMP B-TREE');
});
