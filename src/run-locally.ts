import type { Logger } from 'pino';
import type { Config } from './config.js';
import { fillShowroom, openLocalWorkspace } from './demo/open-local-workspace.js';
import { runBot } from './run-bot.js';
import { buildManifest } from './slack/manifest.js';

interface LocalOptions extends Config {
  log: Logger;
  now: () => Date;
  /** Without history. */
  empty: boolean;
}

/** The bot with a stand-in for Slack and a showroom to try it in. */
export async function runLocally({ now, empty, ...config }: LocalOptions) {
  const workspace = await openLocalWorkspace({
    ...config,
    manifest: buildManifest({ kind: 'socket-mode' }, config.commands),
  });
  let filled: 'filled' | 'kept' = 'kept';
  const bot = await runBot({
    ...config,
    now,
    connection: {
      kind: 'socket',
      botToken: workspace.tokens.bot,
      appToken: workspace.tokens.app,
      slackApiUrl: workspace.apiUrl,
    },
    fill: (db) => {
      filled = fillShowroom(db, workspace, { now: now(), empty });
    },
  });
  return {
    url: workspace.url,
    /** There was a showroom already, which `--empty` does not touch. */
    kept: filled === 'kept',
    inHand: bot.inHand,
    async stop() {
      await bot.stop();
      await workspace.stop();
    },
  };
}
