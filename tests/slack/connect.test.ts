import { describe, expect, test } from 'vitest';
import { aBot } from '../support/a-bot.js';
import { aSlowAnswer, SLOW_ANSWER } from '../support/a-slow-answer.js';
import { registers } from '../support/walk-in.js';

describe('over Socket Mode', () => {
  test('two connections listen, so that a refresh leaves no gap', async () => {
    const { workspace, person } = await aBot();
    expect(workspace.connections()).toBe(2);
    await registers(person('rep'));
  });

  test('a program that is asked to stop finishes what is in hand', async () => {
    const world = await aBot();
    const told = await aSlowAnswer(world);
    await world.stop();
    expect(told()).toContainEqual(expect.stringMatching(SLOW_ANSWER));
  });
});
