import type { Database } from 'better-sqlite3';
import { readDatabase } from './read-database.js';
import { type SchemaVersion, schemaVersion } from './schema-version.js';

/** A showroom, and what became of the last post to its team channel. */
export interface ExaminedShowroom {
  name: string;
  timeZone: string;
  teamChannel: string;
  lastPost: { state: 'delivered' | 'parked'; problem: string | null } | undefined;
}

export interface Examination {
  bytes: number;
  whole: boolean;
  version: SchemaVersion;
  showrooms: ExaminedShowroom[];
}

/** Looks at a database that a bot may be working on, and changes nothing. */
export const examineDatabase = (path: string): Examination =>
  readDatabase(path, (client) => {
    const version = schemaVersion(client);
    const broken = client.pragma('foreign_key_check');
    return {
      bytes: Number(pragma(client, 'page_count')) * Number(pragma(client, 'page_size')),
      whole: pragma(client, 'quick_check') === 'ok' && Array.isArray(broken) && broken.length === 0,
      version,
      showrooms: version === 'same' ? showroomsIn(client) : [],
    };
  });

const pragma = (client: Database, name: string) => client.pragma(name, { simple: true });

function showroomsIn(client: Database): ExaminedShowroom[] {
  const lastPost = client.prepare<[string], { state: 'delivered' | 'parked'; problem: string | null }>(
    "select state, problem from notifications where channel = ? and (state = 'parked' or posted_ts is not null) order by id desc limit 1",
  );
  return client
    .prepare<[], Omit<ExaminedShowroom, 'lastPost'>>(
      'select name, time_zone as timeZone, team_channel as teamChannel from showrooms order by id',
    )
    .all()
    .map((showroom) => ({ ...showroom, lastPost: lastPost.get(showroom.teamChannel) }));
}
