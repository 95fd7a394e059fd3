import { expect, test } from 'vitest';
import { soak } from './soak.js';

const SEED = 7;

test('twenty kills lose nothing, double nothing and leave nothing unsaid', { timeout: 300_000 }, async () => {
  const { acknowledged, found, wrong, halves, duplicates, owed, delivered } = await soak({
    kills: 20,
    seed: SEED,
  });
  expect({ wrong, halves, duplicates }).toEqual({ wrong: [], halves: [], duplicates: [] });
  expect(acknowledged).toBeGreaterThan(5);
  expect(found).toBe(acknowledged);
  expect(delivered).toBe(owed);
});
