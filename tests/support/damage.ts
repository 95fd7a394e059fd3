import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

const PAGE = 4096;

/** What a failing disk does: pages in the middle of the file hold something else. */
export function damage(path: string) {
  const file = openSync(path, 'r+');
  const pages = Math.floor(statSync(path).size / PAGE);
  for (let page = 2; page < pages; page += 3) writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, page * PAGE);
  closeSync(file);
}

/** The same to an index, which nothing reads on the way to a healthy start. */
export function damageIndex(path: string) {
  const client = new SqliteDatabase(path);
  const root = client
    .prepare("select rootpage from sqlite_master where name = 'customers_by_source'")
    .pluck()
    .get();
  client.close();
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, (Number(root) - 1) * PAGE);
  closeSync(file);
}

/** As a later version of the program leaves it. */
export function makeNewer(path: string) {
  const client = new SqliteDatabase(path);
  client.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)").run();
  client.close();
}
