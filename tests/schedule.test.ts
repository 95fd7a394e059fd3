import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSchedule } from '../src/schedule.js';

const SILENT = pino({ level: 'silent' });
const MINUTE = 60_000;

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-03-02T00:00:30Z') }));
afterEach(() => void vi.useRealTimers());

test('ticks at once, and then every minute until it is stopped', async () => {
  const ticks: string[] = [];
  const schedule = startSchedule(() => ticks.push(new Date().toISOString().slice(11, 16)), SILENT);
  expect(ticks).toEqual(['00:00']);
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(ticks).toEqual(['00:00', '00:01', '00:02', '00:03']);
  await schedule.stop();
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(ticks).toHaveLength(4);
});

test('a tick that fails is logged, and the next one comes', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line) => void lines.push(line) });
  let ticks = 0;
  const schedule = startSchedule(() => {
    ticks += 1;
    if (ticks === 1) throw new Error('the disk is full');
  }, log);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ticks).toBe(2);
  expect(lines.join()).toContain('the disk is full');
  await schedule.stop();
});
