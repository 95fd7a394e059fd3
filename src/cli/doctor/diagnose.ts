import type { Config } from '../../config.js';
import { EXIT } from '../../exit-codes.js';
import type { Outcome } from '../outcome.js';
import { checkCommands } from './check-commands.js';
import { checkDatabase } from './check-database.js';
import { checkBackups, checkDisks } from './check-machine.js';
import { checkTokens } from './check-tokens.js';
import { type Finding, fail, pass } from './finding.js';

interface Options {
  now: () => Date;
  /** The app's manifest, as its page shows it. */
  manifestFile?: string;
}

/** Everything that keeps a bot from working, or soon will; nothing is changed. */
export async function diagnose(config: Config, { now, manifestFile }: Options): Promise<Finding[]> {
  return [
    pass('The configuration is complete.'),
    ...(await checkTokens(config.slack, now)),
    checkCommands(config.commands, manifestFile),
    ...checkDatabase(config.file),
    await checkBackups(config, now()),
    ...(await checkDisks(config)),
  ];
}

/** Without a configuration nothing else can be looked at. */
export const misconfigured = (problems: string[]): Finding[] =>
  problems.map((problem) =>
    fail(problem, 'Set it in the environment or in .env; the README lists all variables.'),
  );

/** One line each, with what to do under those that are not as they should be. */
export const report = (findings: Finding[]): Outcome => ({
  words: findings
    .map(({ state, what, remedy }) => `${state}  ${what}${remedy === undefined ? '' : `\n      ${remedy}`}`)
    .join('\n'),
  code: findings.some(({ state }) => state === 'fail') ? EXIT.failed : 0,
});
