import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { type Beginning, fillShowroom, openLocalWorkspace } from './demo/open-local-workspace.js';
import { type RunningBot, runBot } from './run-bot.js';
import { buildManifest } from './slack/manifest.js';

interface LocalOptions extends Config {
  log: Logger;
  beginning: Beginning;
}

/** The bot with a stand-in for Slack and a showroom to try it in; its clock is the workspace's. */
export async function runLocally({ beginning, ...config }: LocalOptions) {
  let bot: RunningBot | undefined;
  let filled: 'filled' | 'kept' = 'kept';
  const workspace = await openLocalWorkspace({
    ...config,
    beginning,
    manifest: buildManifest({ kind: 'socket-mode' }, config.commands),
    panel: {
      onJump: () => bot?.tick(),
      async onReset() {
        await bot?.stop();
        // Making history keeps this process busy; a connection still closing would take that for silence.
        while (workspace.connections() > 0) await wait(20);
        for (const ending of ['', '-wal', '-shm']) rmSync(config.file + ending, { force: true });
        bot = await start();
      },
    },
  });
  const start = () =>
    runBot({
      ...config,
      now: workspace.now,
      connection: {
        kind: 'socket',
        botToken: workspace.tokens.bot,
        appToken: workspace.tokens.app,
        slackApiUrl: workspace.apiUrl,
      },
      fill: (db) => {
        filled = fillShowroom(db, workspace, { now: workspace.now(), beginning });
      },
    });
  bot = await start();
  return {
    url: workspace.url,
    /** There was a showroom already, which neither `--empty` nor `--new` touches. */
    kept: filled === 'kept',
    inHand: () => bot?.inHand() ?? [],
    async stop() {
      await bot?.stop();
      await workspace.stop();
    },
  };
}
