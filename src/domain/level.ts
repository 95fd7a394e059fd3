import { addDays, type ShowroomDay } from './calendar.js';

/** How soon a customer will buy, and so how often to revisit. */
export interface Level {
  id: number;
  code: string;
  name: string;
  /** Null: no purchase in sight. */
  windowDays: number | null;
  intervalDays: number;
  /** So long after the last contact an owner keeps the customer; then it goes to the pool. */
  protectionDays: number;
}

export const LEVEL_PRESET_NAMES = ['HABC', 'ABCD'] as const;
export type LevelPreset = (typeof LEVEL_PRESET_NAMES)[number];
type PresetLevel = Pick<Level, 'code' | 'windowDays' | 'intervalDays'>;

/** HABC is a Beijing Hyundai dealer's rule, ABCD the common classification of prospects. */
export const LEVEL_PRESETS: Record<LevelPreset, PresetLevel[]> = {
  HABC: [
    { code: 'H', windowDays: 7, intervalDays: 2 },
    { code: 'A', windowDays: 30, intervalDays: 7 },
    { code: 'B', windowDays: 90, intervalDays: 14 },
    { code: 'C', windowDays: null, intervalDays: 30 },
  ],
  ABCD: [
    { code: 'A', windowDays: 90, intervalDays: 7 },
    { code: 'B', windowDays: 180, intervalDays: 14 },
    { code: 'C', windowDays: 365, intervalDays: 30 },
    { code: 'D', windowDays: null, intervalDays: 90 },
  ],
};

/** Three intervals without a contact is neglect: the preset's protection, which a showroom may change. */
export const presetProtectionDays = (level: PresetLevel): number => level.intervalDays * 3;

/** First contact within 24 hours of the registration, or on the day of the approval if that comes later. */
export const FIRST_CONTACT_DAYS = 1;

export const revisitDayFrom = (level: Level, day: ShowroomDay): ShowroomDay =>
  addDays(day, level.intervalDays);
