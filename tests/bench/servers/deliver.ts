import { createNotificationStore } from '../../../src/store/notification-store.js';
import { aBotToldWhen } from './a-bot-told-when.js';
import { onDemand } from './on-demand.js';

/** Says what a database has to say: `deliver.ts PORT API_URL SIGNING_SECRET DATABASE NOW` */
const [port, slackApiUrl = '', , file = '', now = ''] = process.argv.slice(2);

const { db, bot } = await aBotToldWhen({ file, slackApiUrl, now: () => new Date(now) });

await onDemand(Number(port), {
  /** All of it is to be said once more, to the same people. */
  forget: () =>
    db.$client
      .prepare(
        "update notifications set state = 'pending', attempted_at = null, posted_channel = null, posted_ts = null where kind = 'approval-decided'",
      )
      .run().changes,
  async deliver() {
    bot.tick();
    await bot.idle();
    return createNotificationStore(db).nextDueAt(new Date(0));
  },
});
