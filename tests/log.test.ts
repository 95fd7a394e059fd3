import { DrizzleQueryError, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { createLog, describeError } from '../src/log.js';
import { aBot } from './support/a-bot.js';

const thrownBy = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('an error in the log', () => {
  test('tells the query that failed, and none of its values', () => {
    const cause = Object.assign(new Error('UNIQUE constraint failed: customers.phone'), {
      code: 'SQLITE_CONSTRAINT_UNIQUE',
    });
    const error = new DrizzleQueryError('insert into "customers" …', ['Zhang Wei', '+8613812345678'], cause);
    expect(String(error)).toContain('Zhang Wei');
    const line = logged(error);
    expect(line).toMatch(/insert into/);
    expect(line).toMatch(/SQLITE_CONSTRAINT/);
    expect(line).not.toMatch(/Zhang Wei|13812345678/);
  });

  test('keeps silent about what could not be parsed, and about what was sent', () => {
    expect(logged(thrownBy(() => JSON.parse('Zhang Wei')))).not.toContain('Zhang');
    const sent = Object.assign(new Error('An API error occurred: invalid_blocks'), {
      code: 'slack_webapi_platform_error',
      data: { blocks: 'Zhang Wei' },
    });
    const line = logged(sent);
    expect(line).toMatch(/slack_webapi_platform_error/);
    expect(line).not.toContain('Zhang');
  });

  test('tells what caused it, in few lines', () => {
    const deep = new Error('outer', { cause: new Error('inner') });
    const { stack, ...rest } = describeError(deep) as ReturnType<typeof describeError> & { stack: string };
    expect(rest).toMatchObject({ type: 'Error', message: 'outer', cause: { message: 'inner' } });
    expect(stack.split('\n').length).toBeLessThanOrEqual(8);
    expect(describeError(undefined)).toEqual({ type: 'undefined' });
  });
});

test('a registration that fails in the middle leaves no name, phone or word in the log', async () => {
  const { db, person, log } = await aBot();
  const rep = person('rep');
  await rep.command('/register');
  const form = await rep.modal('Register a customer');
  form.fill({
    name: 'Zhang Wei',
    phone: '138 1234 5678',
    source: 'walk-in',
    level: 'H',
    desiredModels: ['Tucson'],
  });
  db.run(sql`drop table journal`);
  await form.submit().catch(() => {});
  await expect.poll(() => log.length).toBeGreaterThan(0);
  // What the process says of itself may look like part of a phone.
  const text = JSON.stringify(log.map(({ time: _time, pid: _pid, ...line }) => line));
  expect(text).toMatch(/no such table: journal/);
  expect(text).not.toMatch(/Zhang|Wei|1234|5678/);
});

function logged(error: unknown): string {
  const lines: string[] = [];
  createLog('info', { write: (line) => void lines.push(line) }).error({ err: error }, 'it failed');
  expect(lines).toHaveLength(1);
  return lines.join('');
}
