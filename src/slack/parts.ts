import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { ChartPainter } from '../charts/draw-chart.js';
import type { BackupDeps } from '../use-cases/view-status.js';
import type { CommandNames } from './commands.js';
import type { LinkState } from './connect.js';
import type { Download } from './imports/download-file.js';
import type { People } from './people.js';

/** What the Slack surface works with, put together in build-bot.ts. */
export interface Parts extends BackupDeps {
  /** Resolves when what was done is on the disk, and rejects when none of it is kept: nobody is told before. */
  committed: () => Promise<void>;
  client: WebClient;
  log: Logger;
  people: People;
  /** Fetches a file that a person gave. */
  download: Download;
  commands: CommandNames;
  /** How the connection with Slack is. */
  link: () => LinkState;
  /** Of this program. */
  version: string;
  charts: { mode: 'native' | 'image'; paint: ChartPainter };
  /** A token for a form, and a reference for trouble. */
  newToken: () => string;
  /** Counts what went wrong, by the code of Slack, SQLite or Node. */
  failed: (code: string) => void;
  /** Lets time pass: pacing and polling, which tests shorten. */
  wait: (ms: number) => Promise<void>;
  /** Something is to be delivered: do not wait for the next tick. */
  poke: () => void;
}
