import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { anActiveCustomer } from '../support/a-customer.js';
import { called } from '../support/called.js';
import { registers } from '../support/walk-in.js';

describe('over Socket Mode', () => {
  test('two connections listen, so that a refresh leaves no gap', async () => {
    const { workspace, person } = await aBot();
    expect(workspace.connections()).toBe(2);
    await registers(person('rep'));
  });

  test('a program that is asked to stop finishes what is in hand', async () => {
    const world = await aBot();
    const { person, stop, workspace } = world;
    anActiveCustomer(world, { name: 'Zhang Wei' });
    const rep = person('rep');
    workspace.faults.onCall('users.info', { kind: 'slow', ms: 300 });
    const asked = called(workspace, 'users.info');
    await rep.command('/customer Zhang');
    await asked;
    await stop();
    expect(rep.messages({ in: 'dm' }).map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Zhang Wei · BJ-0001'),
    );
  });
});
