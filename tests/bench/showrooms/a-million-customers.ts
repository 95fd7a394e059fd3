import { mkdirSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';
import { showroomDay } from '../../../src/domain/calendar.js';
import { JOBS } from '../../../src/domain/schedule.js';
import { aCopyOf, type BigDatabase, bigDatabase } from './big-database/big-database.js';

const CUSTOMERS = 1_000_000;

/** A showroom of a million customers in a folder for the built program, whose clock is the real one: what a day begins with has been done today. */
export function aBigShowroom(dataDir: string): BigDatabase {
  const big = bigDatabase(CUSTOMERS);
  mkdirSync(dataDir);
  const file = aCopyOf(big, dataDir, 'showroom.db');
  const db = new SqliteDatabase(file);
  const zone = String(db.prepare('select time_zone from showrooms').pluck().get());
  const now = new Date();
  const claim = db.prepare(
    'insert into job_runs (job, showroom_id, day, at) select ?, id, ?, ? from showrooms',
  );
  for (const job of JOBS) claim.run(job, showroomDay(now, zone), now.getTime());
  db.exec("update notifications set state = 'delivered' where state = 'pending'");
  db.close();
  return { ...big, file };
}
