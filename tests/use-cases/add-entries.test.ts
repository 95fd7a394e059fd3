import { expect, test } from 'vitest';
import { changes } from '../../src/store/schema.js';
import { addEntries } from '../../src/use-cases/add-entries.js';
import { findNamed } from '../../src/use-cases/search-entries.js';
import { aShowroom, type House, PARTS, type Part } from '../support/a-showroom.js';
import { aToken } from '../support/forms.js';

const adds = (house: House, pasted: string, by: Part = 'manager', token = aToken()) =>
  addEntries(house.deps, 'desiredModel', pasted, house.actor(by), token);
const models = (house: House) =>
  house.db.$client
    .prepare(
      "select name from entries where list = 'desiredModel' and retired_at is null order by position, id",
    )
    .pluck()
    .all();
const written = (house: House) =>
  house.db
    .select()
    .from(changes)
    .all()
    .map(({ change }) => change)
    .filter(({ kind }) => kind === 'entries-added');

test('what a list lacks is added at its end, once; what was retired comes back', () => {
  const house = aShowroom();
  house.db.$client.prepare("update entries set retired_at = 1 where name = 'Tucson'").run();
  adds(house, ' Custo \ncusto\nSONATA\ntucson\n');
  expect(models(house)).toEqual(['Sonata', 'Tucson', 'Elantra', 'Custo']);
  expect(written(house)).toEqual([
    { kind: 'entries-added', list: 'desiredModel', names: ['Custo'], broughtBack: ['Tucson'] },
  ]);
  adds(house, 'Custo');
  expect(written(house)).toHaveLength(1);
  expect(findNamed(house.deps, 'desiredModel', 'ＣＵＳＴＯ', house.actor('rep'))?.name).toBe('Custo');
});

test('no name, and a long one, are refused', () => {
  const house = aShowroom();
  expect(adds(house, ' \n')).toEqual({ kind: 'invalid', errors: { names: 'required' } });
  expect(adds(house, 'x'.repeat(81))).toEqual({ kind: 'invalid', errors: { names: 'too-long' } });
});

test('the same form sent twice counts once', () => {
  const house = aShowroom();
  const token = aToken();
  expect(adds(house, 'Custo', 'manager', token)).toMatchObject({ kind: 'done' });
  expect(adds(house, 'Mufasa', 'manager', token)).toEqual({ kind: 'counted' });
  expect(models(house)).not.toContain('Mufasa');
});

test.each(PARTS)('who may: %s', (part) => {
  const allowed = ['manager', 'otherManager', 'admin'].includes(part);
  expect(adds(aShowroom(), 'Custo', part)).toMatchObject(
    allowed ? { kind: 'done' } : { kind: 'refused', reason: 'not-allowed' },
  );
});
