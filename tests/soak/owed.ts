import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import type { Person } from '../support/person.js';
import { wordsOf } from '../support/words.js';

export interface Delivered {
  /** Notifications written, but for Homes, and those that Slack has taken. */
  owed: number;
  delivered: number;
  /** Messages that stand more than once in front of the same person. */
  duplicates: string[];
}

const DEADLINE_MS = 240_000;
const POLL_MS = 250;

/** Waits until everything that was owed has gone out, and counts what people see. */
export async function waitForDelivery(file: string, manager: Person): Promise<Delivered> {
  const client = new SqliteDatabase(file, { readonly: true });
  const count = (where: string): number =>
    Number(
      client.prepare(`select count(*) from notifications where kind <> 'home' and ${where}`).pluck().get(),
    );
  const deadline = performance.now() + DEADLINE_MS;
  while (count("state = 'pending'") > 0 && performance.now() < deadline) await wait(POLL_MS);
  const result = {
    owed: count('true'),
    delivered: count("state = 'delivered' and posted_ts is not null"),
    duplicates: seenTwice(manager),
  };
  client.close();
  return result;
}

/** Each request is one card, however often it was updated or the bot died while posting it. */
function seenTwice(manager: Person): string[] {
  const cards = manager
    .messages({ in: 'dm' })
    .flatMap((message) => /(audit|please confirm)[\s\S]*?(Guest \d+\.)/.exec(wordsOf(message)) ?? [])
    .filter((_, index) => index % 3 === 0)
    .map((words) => words.replace(/\s+/g, ' '));
  return cards.filter((card, index) => cards.indexOf(card) !== index);
}
