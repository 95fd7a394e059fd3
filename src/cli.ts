#!/usr/bin/env node
import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { backupCommand } from './cli/backup.js';
import {
  type ExportOptions,
  exportCommand,
  type ImportOptions,
  importCommand,
  undoCommand,
} from './cli/base-data.js';
import { databaseAdvice } from './cli/database-advice.js';
import { diagnose, misconfigured, report } from './cli/doctor/diagnose.js';
import type { Outcome } from './cli/outcome.js';
import { restoreCommand } from './cli/restore.js';
import { ConfigError, loadConfig } from './config.js';
import { EXIT } from './exit-codes.js';
import { buildManifest } from './slack/manifest.js';
import { DatabaseProblem } from './store/database-problem.js';
import { TABLE_FORMATS } from './tables/table.js';

const DEFAULT_URL = 'https://showroom.example.com/slack/events';

const now = () => new Date();

const httpsUrl = (value: string): string => {
  if (URL.canParse(value) && new URL(value).protocol === 'https:') return value;
  throw new InvalidArgumentError('It must be an https address.');
};

function tell({ words, code }: Outcome) {
  (code === 0 ? process.stdout : process.stderr).write(`${words}\n`);
  process.exitCode = code;
}

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

program
  .command('backup')
  .description('copy the database to the backup folder and verify the copy, while the bot runs or not')
  .action(async () => tell(await backupCommand(loadConfig(), now)));

program
  .command('restore')
  .description('put a backup in the place of the database, which is kept; the bot must be stopped')
  .argument('<file>', 'the backup')
  .action(async (file: string) => tell(await restoreCommand(loadConfig(), file, now)));

program
  .command('doctor')
  .description('check everything the bot needs, and say what to do')
  .option('--manifest <file>', 'the manifest that the app’s page shows, to check the commands')
  .action(async ({ manifest }: { manifest?: string }) => {
    const findings = await diagnoseConfigured(manifest);
    process.stdout.write(`${report(findings).words}\n`);
    process.exitCode = report(findings).code;
  });

const baseData = program
  .command('base-data')
  .description('take the lists and levels of a showroom out as a table, and bring them in');
const SHOWROOM = ['--showroom <code>', 'the showroom’s code, as BJ'] as const;

baseData
  .command('export')
  .description('write everything to a file, while the bot runs or not')
  .requiredOption(...SHOWROOM)
  .addOption(
    new Option('--format <format>', 'the kind of file; else by the name of the file').choices(TABLE_FORMATS),
  )
  .option('--out <file>', 'the file; else one named after the showroom and the day')
  .action(async (options: ExportOptions) => tell(await exportCommand(loadConfig(), options, now)));

baseData
  .command('import')
  .description('tell what a CSV or XLSX file would change, or change it; through the bot while it runs')
  .argument('<file>', 'the file')
  .requiredOption(...SHOWROOM)
  .option('--yes', 'import it; else nothing is changed', false)
  .action(async (file: string, options: ImportOptions) =>
    tell(await importCommand(loadConfig(), file, options, now)),
  );

baseData
  .command('undo')
  .description('undo the last import that is not undone yet; through the bot while it runs')
  .requiredOption(...SHOWROOM)
  .action(async ({ showroom }: { showroom: string }) => tell(await undoCommand(loadConfig(), showroom, now)));

async function diagnoseConfigured(manifestFile: string | undefined) {
  try {
    return await diagnose(loadConfig(), { now, ...(manifestFile !== undefined && { manifestFile }) });
  } catch (error) {
    if (error instanceof ConfigError) return misconfigured(error.problems);
    throw error;
  }
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof ConfigError) tell({ words: error.problems.join('\n'), code: EXIT.misconfigured });
  else if (error instanceof DatabaseProblem) tell({ words: databaseAdvice(error), code: EXIT.database });
  else throw error;
}
