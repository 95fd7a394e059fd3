import { expect, test } from 'vitest';
import { chosenIn } from '../../src/slack/add-entry/chosen.js';

const ids = (count: number, from = 1_000_000) => Array.from({ length: count }, (_, at) => String(from + at));

test('what is chosen in the registration form is carried, texts are not', () => {
  const values = { name: 'Zhang', source: '3', desiredModels: ['5', '7'], industry: null, note: 'x' };
  expect(chosenIn(values)).toEqual({
    source: [3],
    desiredModels: [5, 7],
    industry: [],
    attire: [],
    focusPoints: [],
    competitorModels: [],
    referenceCompetitors: [],
  });
});

test('of more than Slack keeps with a form, the fields with most stay behind', () => {
  const chosen = chosenIn({
    source: '1000000',
    desiredModels: ids(99),
    focusPoints: ids(98),
    competitorModels: ids(97),
    referenceCompetitors: ids(96),
  });
  expect(JSON.stringify(chosen).length).toBeLessThanOrEqual(2000);
  expect(Object.keys(chosen)).toEqual(expect.arrayContaining(['source', 'industry', 'referenceCompetitors']));
  expect(chosen.desiredModels).toBeUndefined();
});

test('what could not be shown as chosen is left to Slack', () => {
  expect(chosenIn({ focusPoints: ids(99, 1) }).focusPoints).toHaveLength(99);
  expect(chosenIn({ focusPoints: ids(100, 1) }).focusPoints).toBeUndefined();
});
