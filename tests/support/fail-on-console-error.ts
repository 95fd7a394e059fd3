import { afterEach, beforeEach, expect } from 'vitest';

/** An unexpected console.error or console.warn is a failure somewhere; it fails the test that caused it. */
let seen: unknown[][] = [];
const original = { error: console.error, warn: console.warn };

beforeEach(() => {
  seen = [];
  console.error = (...args) => seen.push(args);
  console.warn = (...args) => seen.push(args);
});

afterEach(() => {
  Object.assign(console, original);
  expect(seen, 'printed to console.error or console.warn').toEqual([]);
});
