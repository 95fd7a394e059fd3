import { monitorEventLoopDelay } from 'node:perf_hooks';
import { aBotToldWhen } from './a-bot-told-when.js';
import { onDemand } from './on-demand.js';

/** One morning after another: `digest.ts PORT API_URL SIGNING_SECRET DATABASE SHOWROOM_DAY` */
const [port, slackApiUrl = '', , file = '', firstDay = ''] = process.argv.slice(2);

let now = new Date(`${firstDay}T12:00:00+08:00`);
const { db, bot } = await aBotToldWhen({ file, slackApiUrl, now: () => now });

const goOnTo = (time: string) => {
  now = new Date(`${now.toISOString().slice(0, 10)}T${time}:00+08:00`);
};

await onDemand(Number(port), {
  /** Until a minute before the digest; the night's jobs are done. */
  async night() {
    now = new Date(now.getTime() + 24 * 3_600_000);
    goOnTo('08:29');
    bot.tick();
    await bot.idle();
  },

  /** How long writing it took, and how long the event loop stood still at most, until all is delivered; in ms. */
  async morning() {
    goOnTo('08:30');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const began = performance.now();
    bot.tick();
    const written = performance.now() - began;
    await bot.idle();
    delay.disable();
    return { written, stood: delay.max / 1e6, all: performance.now() - began };
  },

  /** The bare SQL of the due list, by rep. */
  dueList() {
    const began = performance.now();
    const due = db.$client
      .prepare(
        "select owner_id, sum(next_revisit_day = :day), sum(next_revisit_day < :day) from customers where showroom_id = 1 and status = 'active' and next_revisit_day <= :day group by owner_id",
      )
      .all({ day: now.toISOString().slice(0, 10) });
    return { took: performance.now() - began, reps: due.length };
  },
});
