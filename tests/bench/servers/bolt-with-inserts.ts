import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import SqliteDatabase from 'better-sqlite3';

/**
 * The floor of what is kept: Bolt, and the least that a record of it takes, committed before it is acknowledged.
 * `bolt-with-inserts.ts PORT API_URL SIGNING_SECRET DATABASE`
 */
const [port, slackApiUrl = '', signingSecret = '', file = ''] = process.argv.slice(2);

const db = new SqliteDatabase(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`create table records (id integer primary key, person text, said text);
  create table journal (id integer primary key, record_id integer, at integer);
  create table notifications (id integer primary key, record_id integer, state text)`);
const record = db.prepare('insert into records (person, said) values (?, ?)');
const line = db.prepare('insert into journal (record_id, at) values (?, ?)');
const notification = db.prepare("insert into notifications (record_id, state) values (?, 'pending')");
const keep = db.transaction((person: string, said: unknown) => {
  const { lastInsertRowid } = record.run(person, JSON.stringify(said));
  line.run(lastInsertRowid, Date.now());
  notification.run(lastInsertRowid);
});

const app = new App({
  token: 'xoxb-bench',
  receiver: new HTTPReceiver({ signingSecret, logLevel: LogLevel.ERROR }),
  clientOptions: { slackApiUrl },
  logLevel: LogLevel.ERROR,
});
app.view(/./, async ({ ack, body, view }) => {
  keep(body.user.id, view.state.values);
  await ack();
});
app.action(/./, async ({ ack, body, action }) => {
  keep(body.user.id, action);
  await ack();
});

await app.start(Number(port));
process.once('SIGTERM', () => process.exit(0));
process.stdout.write('ready\n');
