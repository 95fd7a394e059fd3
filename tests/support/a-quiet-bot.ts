import { aBot } from './a-bot.js';

/** A bot whose first words have been said, with the people most stories are about. */
export async function aQuietBot(options: Parameters<typeof aBot>[0] = {}) {
  const world = await aBot(options);
  await world.idle();
  const { person } = world;
  return {
    ...world,
    rep: person('rep'),
    manager: person('manager'),
    otherManager: person('otherManager'),
    admin: person('admin'),
    /** Time goes by, with a tick every so often. */
    async letPass(minutes: number, everyMinutes = 1) {
      for (let passed = 0; passed < minutes; passed += everyMinutes) {
        world.clock.passMs(everyMinutes * 60_000);
        await world.tick();
      }
    },
  };
}

export type QuietBot = Awaited<ReturnType<typeof aQuietBot>>;
