import { describe, expect, test } from 'vitest';
import { LISTS } from '../../src/domain/base-data.js';
import { openDatabase } from '../../src/store/open-database.js';
import { identify } from '../../src/use-cases/identify.js';
import { setUpShowroom } from '../../src/use-cases/set-up-showroom.js';
import { aSetUp, aShowroom, PARTS, slackId, WORDS } from '../support/a-showroom.js';
import { recipients } from '../support/notified.js';

describe('a new showroom', () => {
  test('has its people in their roles, whoever set it up being the admin', () => {
    const house = aShowroom();
    expect(PARTS.map((part) => `${part}: ${house.actor(part).staff.roles}`)).toEqual([
      'rep: rep',
      'otherRep: rep',
      'thirdRep: rep',
      'manager: manager',
      'otherManager: manager',
      'executive: executive',
      'admin: admin',
    ]);
  });

  test('gives one person several roles', () => {
    const setUp = {
      managers: [slackId('admin'), slackId('manager')],
      reps: [slackId('manager')],
      executives: [],
    };
    const house = aShowroom({ setUp });
    expect(house.actor('admin').staff.roles).toEqual(['manager', 'admin']);
    expect(house.actor('manager').staff.roles).toEqual(['rep', 'manager']);
  });

  test('calls a person whose name Slack did not tell by the id', () => {
    const house = aShowroom({ setUp: { reps: ['U_NEW'] } });
    const identity = identify(house.deps, 'U_NEW');
    expect(identity.kind === 'staff' && identity.actor.staff.name).toBe('U_NEW');
  });

  test.each([
    ['HABC', ['H 2', 'A 7', 'B 14', 'C 30']],
    ['ABCD', ['A 7', 'B 14', 'C 30', 'D 90']],
  ])('has the levels of %s, in order', (levelPreset, levels) => {
    const { baseData } = aShowroom({ setUp: { levelPreset } });
    expect(baseData.levels.map(({ code, intervalDays }) => `${code} ${intervalDays}`)).toEqual(levels);
  });

  test('has its lists, with the typed models, and no reference competitor yet', () => {
    const { baseData } = aShowroom();
    const counts = Object.fromEntries(LISTS.map((list) => [list, baseData.entries[list].length]));
    expect(counts).toMatchObject({ source: 15, lostReason: 10, desiredModel: 3, competitorModel: 2 });
    expect(counts.referenceCompetitor).toBe(0);
    expect(baseData.entries.source[0]?.name).toBe('walk-in');
  });

  test.each([
    ['CN', 'CNY'],
    ['DE', 'EUR'],
    ['JP', 'JPY'],
  ])('in %s counts in %s', (country, currency) => {
    expect(aShowroom({ setUp: { country } }).showroom.currency).toBe(currency);
  });

  test('says welcome in the team channel', () => {
    expect(recipients(aShowroom(), 'welcome')).toEqual(['C_TEAM']);
  });

  test('is the only one that is set up: the second to send the form is told which', () => {
    const house = aShowroom();
    const again = setUpShowroom(house.deps, aSetUp({ name: 'Mine', code: 'ME' }), WORDS, {
      slackUserId: 'U_OTHER',
      isWorkspaceAdmin: true,
    });
    expect(again).toEqual({ kind: 'already-set-up', showroom: house.showroom });
    expect(identify(house.deps, 'U_OTHER').kind).toBe('stranger');
  });
});

test('who is no admin of the workspace sets nothing up', () => {
  const db = openDatabase(':memory:');
  const installer = { slackUserId: 'U_REP', isWorkspaceAdmin: false };
  expect(setUpShowroom({ db, now: () => new Date(0) }, aSetUp(), WORDS, installer)).toEqual({
    kind: 'refused',
  });
  expect(identify({ db }, 'U_REP')).toEqual({ kind: 'no-showroom' });
});

describe('who somebody is', () => {
  test('before the set-up is nobody’s to say', () => {
    expect(identify({ db: openDatabase(':memory:') }, 'U_REP')).toEqual({ kind: 'no-showroom' });
  });

  test('a stranger is told the managers', () => {
    expect(identify(aShowroom().deps, 'U_STRANGER')).toEqual({
      kind: 'stranger',
      managers: [slackId('manager'), slackId('otherManager')],
      showrooms: [{ id: 1, name: 'Beijing East' }],
    });
  });
});
