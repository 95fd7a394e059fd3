import type { Text } from '../../text/text-for.js';
import type { LastBackup, Status } from '../../use-cases/view-status.js';
import { context, fields, header, type Message, section } from '../blocks.js';

interface About {
  /** Of this program. */
  version: string;
  /** Of the showroom that is asked about. */
  name: string;
  timeZone: string;
}

export function statusMessage(status: Status, { version, name, timeZone }: About, text: Text): Message {
  const words = text.statusReport;
  const { waiting, parked, lastDigestDay, health, connections } = status;
  const problems = health.problems.map((problem) => words.problems[problem]);
  return {
    text: words.title,
    blocks: [
      header(words.title),
      section([`*${words.health[health.status]}*`, ...problems.map((problem) => `• ${problem}`)].join('\n')),
      ...fields([
        [text.showrooms.showroom, name],
        [
          words.connection,
          connections ? words.connections(connections.open, connections.wanted) : words.overHttp,
        ],
        [words.version, words.versions(version, process.version)],
        [words.database, text.format.megabytes(status.bytes)],
        [words.lastBackup, backupAge(status.lastBackup, timeZone, text)],
        [words.lastDigest, lastDigestDay === null ? text.none : text.format.day(lastDigestDay)],
        [words.notifications, words.notificationCounts(waiting, parked)],
      ]),
      context(words.more),
    ],
  };
}

export const backupAge = (backup: LastBackup | undefined, timeZone: string, text: Text): string =>
  backup
    ? text.statusReport.backupAge(text.format.moment(backup.at, timeZone), backup.hoursAgo)
    : text.statusReport.noBackup;
