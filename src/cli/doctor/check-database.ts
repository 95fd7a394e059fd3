import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseProblem } from '../../store/database-problem.js';
import { type Examination, type ExaminedShowroom, examineDatabase } from '../../store/examine-database.js';
import { databaseAdvice } from '../database-advice.js';
import { type Finding, fail, pass, warn } from './finding.js';

/** What the database is like, and what it says of its showrooms. */
export function checkDatabase(file: string): Finding[] {
  if (!existsSync(file)) return [warn(`There is no ${file} yet.`, 'The bot makes it when it starts.')];
  const problem = (kind: DatabaseProblem['kind'], what: string) =>
    fail(what, databaseAdvice(new DatabaseProblem(kind, file)));
  try {
    const examined = examineDatabase(file);
    if (!examined.whole) return [problem('damaged', `${file} is damaged.`)];
    if (!mayWrite(file)) return [problem('read-only', `${file} cannot be written.`)];
    if (examined.version === 'newer') return [problem('newer', `${file} is newer than this program.`)];
    return [condition(file, examined), ...checkShowrooms(examined.showrooms)];
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error;
    return [fail(`${file} cannot be used.`, databaseAdvice(error))];
  }
}

function mayWrite(file: string): boolean {
  try {
    for (const path of [file, dirname(file)]) accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

const condition = (file: string, { bytes, version }: Examination): Finding => {
  const size = `${(bytes / 1e6).toFixed(1)} MB`;
  return version === 'same'
    ? pass(`${file} is whole, ${size}.`)
    : warn(
        `${file} is whole, ${size}, but of an earlier version.`,
        'The bot brings it up to date when it starts.',
      );
};

function checkShowrooms(showrooms: ExaminedShowroom[]): Finding[] {
  if (showrooms.length === 0)
    return [warn('No showroom is set up.', 'A Slack workspace admin types "/showroom setup".')];
  return showrooms.flatMap((showroom) => [timeZone(showroom), teamChannel(showroom)]);
}

function timeZone({ name, timeZone: zone }: ExaminedShowroom): Finding {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return pass(`${name} is in ${zone}.`);
  } catch {
    return fail(
      `${name} is in ${zone}, which this Node does not know.`,
      'Update Node: it brings the list of time zones.',
    );
  }
}

/** Slack would tell for the scope channels:read, which the bot does not have: what became of the last post tells it too. */
function teamChannel({ name, teamChannel: channel, lastPost }: ExaminedShowroom): Finding {
  if (!lastPost)
    return warn(
      `Nothing has been posted to ${name}'s team channel ${channel} yet, so nobody knows whether the bot is in it.`,
      'Type "/invite @Showroom" there, then "/showroom digest".',
    );
  return lastPost.state === 'delivered'
    ? pass(`The last post to ${name}'s team channel ${channel} arrived.`)
    : fail(
        `The last post to ${name}'s team channel ${channel} did not arrive: ${lastPost.problem}.`,
        'Type "/invite @Showroom" there, then "/showroom digest".',
      );
}
