#!/usr/bin/env node
import { Argument, Command, InvalidArgumentError } from 'commander';
import { ConfigError, loadConfig } from './config.js';
import { buildManifest } from './slack/manifest.js';

const EXIT_MISCONFIGURED = 2;
const DEFAULT_URL = 'https://showroom.example.com/slack/events';

const httpsUrl = (value: string): string => {
  if (URL.canParse(value) && new URL(value).protocol === 'https:') return value;
  throw new InvalidArgumentError('It must be an https address.');
};

/** The `showroom` command, for whoever runs the bot. */
const program = new Command('showroom').description('Runs and looks after the Showroom bot.');

program
  .command('manifest')
  .description('print the Slack app manifest, with the commands as they are configured')
  .addArgument(new Argument('<mode>', 'how Slack reaches the bot').choices(['socket-mode', 'http']))
  .option('--url <url>', 'the address Slack posts to, for http', httpsUrl, DEFAULT_URL)
  .action((kind: 'socket-mode' | 'http', { url }: { url: string }) => {
    const manifest = buildManifest(kind === 'http' ? { kind, url } : { kind }, loadConfig().commands);
    process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`);
  });

try {
  program.parse();
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.problems.join('\n')}\n`);
  process.exit(EXIT_MISCONFIGURED);
}
