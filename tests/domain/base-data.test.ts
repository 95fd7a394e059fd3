import { describe, expect, test } from 'vitest';
import {
  ENTRY_CODES,
  entryCode,
  LIST_PRESETS,
  LISTS,
  LOST_REASON_PRESET,
  SOURCE_PRESET,
} from '../../src/domain/base-data.js';

describe('base data', () => {
  test('has eight lists beside the levels', () => {
    expect(LISTS).toHaveLength(8);
  });

  test('offers fifteen sources and ten reasons for a loss', () => {
    expect(SOURCE_PRESET).toHaveLength(15);
    expect(LOST_REASON_PRESET).toHaveLength(10);
  });

  test.each(Object.entries(LIST_PRESETS))('offers each %s once', (_list, keys) => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('marks the reasons a rule speaks of, and only reasons', () => {
    expect(LOST_REASON_PRESET.filter((key) => entryCode('lostReason', key) !== null)).toEqual([
      ...ENTRY_CODES,
    ]);
    expect(entryCode('source', 'other')).toBeNull();
    expect(entryCode('lostReason', 'price')).toBeNull();
  });
});
