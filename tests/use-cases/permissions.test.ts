import { describe, expect, test } from 'vitest';
import {
  type Action,
  ALLOWED_IN_CLOSED,
  PERMISSIONS,
  type Relation,
  ROLES,
  type Role,
  type Verdict,
} from '../../src/domain/staff.js';
import { ACTS } from '../support/acts.js';
import { aPermissionHouse, type When } from '../support/permission-scene.js';

const RELATIONS: Relation[] = ['own', 'same showroom', 'other showroom'];
const CELLS = ROLES.flatMap((role) => RELATIONS.map((relation): [Role, Relation] => [role, relation]));
const ACTIONS = Object.keys(PERMISSIONS) as Action[];

const house = aPermissionHouse();

/** Where a use case does something else than is expected of the cell, and cells that no use case shows. */
const differences = (action: Action, when: When, expected: (role: Role, relation: Relation) => Verdict) =>
  CELLS.flatMap(([role, relation]) => {
    const verdicts = Object.entries(ACTS[action])
      .map(([useCase, act]) => ({ useCase, verdict: house.play(role, relation, when, act) }))
      .filter(({ verdict }) => verdict !== 'cannot arise');
    const due = expected(role, relation);
    const others = verdicts.filter(({ verdict }) => verdict !== due);
    const cell = `${role}, ${relation}`;
    if (verdicts.length === 0) return [`${cell}: no use case shows it`];
    return others.map(({ useCase, verdict }) => `${cell}: ${useCase} is ${verdict}, not ${due}`);
  });

const asInTable = (action: Action) => (role: Role, relation: Relation) => PERMISSIONS[action][role][relation];

describe('what the table says is what the use cases do', () => {
  test.each(ACTIONS)('%s', (action) => {
    expect(differences(action, 'working', asInTable(action))).toEqual([]);
  });
});

describe('in a closed showroom', () => {
  test.each(ALLOWED_IN_CLOSED)('whoever may goes on to: %s', (action) => {
    expect(differences(action, 'closed', asInTable(action))).toEqual([]);
  });

  test.each(ACTIONS.filter((action) => !ALLOWED_IN_CLOSED.includes(action)))('nobody may: %s', (action) => {
    expect(differences(action, 'closed', () => 'refused')).toEqual([]);
  });
});

describe('whoever has left may not', () => {
  test.each(ACTIONS)('%s', (action) => {
    expect(differences(action, 'left', () => 'refused')).toEqual([]);
  });
});
