import { expect, test } from 'vitest';
import { LISTS } from '../../src/domain/base-data.js';
import { listBaseData } from '../../src/use-cases/list-base-data.js';
import { listChoices } from '../../src/use-cases/list-choices.js';
import { searchEntries } from '../../src/use-cases/search-entries.js';
import { withMoreEntries } from '../support/a-long-list.js';
import { aShowroom } from '../support/a-showroom.js';
import { anotherShowroom } from '../support/another-showroom.js';

const house = () => aShowroom({ setUp: { desiredModels: '伊兰特\n全新途胜\n途胜\n北京现代ix35\nTS7' } });
const names = (found: { name: string }[]) => found.map(({ name }) => name);

test('a list is searched by name, pinyin and initials, the best first', () => {
  const { deps, actor } = house();
  const search = (query: string) => names(searchEntries(deps, 'desiredModel', query, actor('rep'), 100));
  expect(search('ts')).toEqual(['TS7', '途胜', '全新途胜']);
  expect(search('bjxdix35')).toEqual(['北京现代ix35']);
  expect(search('  ')).toEqual(['伊兰特', '全新途胜', '途胜', '北京现代ix35', 'TS7']);
  expect(search('radio')).toEqual([]);
});

test('no more is found than is asked for, though the list be long; what is retired is not', () => {
  const long = house();
  withMoreEntries(long, 'desiredModel', 3000);
  const search = (query: string, most: number) =>
    names(searchEntries(long.deps, 'desiredModel', query, long.actor('rep'), most));
  expect(search('', 100)).toHaveLength(100);
  expect(search('model', 7)).toHaveLength(7);
  expect(search('2999', 7)).toEqual(['desiredModel 2999']);
  long.db.$client.prepare("update entries set retired_at = 1 where name = 'desiredModel 2999'").run();
  expect(search('2999', 7)).toEqual([]);
});

test('another showroom’s entries are not found', () => {
  const first = house();
  const { manager } = anotherShowroom(first);
  expect(names(searchEntries(first.deps, 'desiredModel', 'ts', manager, 100))).toEqual([]);
});

test('a form is given no list that is too long for it, and all of the others', () => {
  const long = house();
  for (const list of LISTS.filter((list) => list !== 'source')) withMoreEntries(long, list, 300);
  const { entries } = listChoices(long.deps, long.actor('rep'), 100);
  expect(entries).toEqual({ source: long.baseData.entries.source });
  expect(listBaseData(long.deps, long.showroom.id).entries.desiredModel).toHaveLength(305);
});
