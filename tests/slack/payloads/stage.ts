import type { Language } from '../../../src/domain/language.js';
import { openDatabase } from '../../../src/store/open-database.js';
import { aClock } from '../../support/a-clock.js';
import { type Part, slackId } from '../../support/a-showroom.js';
import { aBusyHouse } from './a-busy-house.js';
import { aBench, type Bench } from './bench.js';
import { problemsOf } from './payload.js';
import type { Wording } from './wording.js';

/** Something that happens on a stage; what one scene changes the next one finds. */
export type Scene<On> = readonly [name: string, act: (stage: On) => Promise<void> | void];

/** A showroom full of customers, where everything is said in these words to people of this language. */
export async function aStage(wording: Wording, language: Language) {
  const busy = aBusyHouse(wording, language);
  const bench = await aBench({ ...busy.house, language, nameInSlack: wording.name(0) });
  const as = (part: Part) => bench.person(slackId(part));
  return { ...busy, db: busy.house.db, bench, wording, as, stranger: bench.person('U_STRANGER') };
}
export type Stage = Awaited<ReturnType<typeof aStage>>;

/** A workspace in which nobody has set up the showroom yet. */
export async function anEmptyStage(wording: Wording, language: Language) {
  const clock = aClock(new Date('2026-03-02T01:00:00Z'), 'Asia/Shanghai');
  const db = openDatabase(':memory:');
  const bench = await aBench({ db, clock, language, nameInSlack: wording.name(0) });
  return { db, bench, wording, admin: bench.person('U_ADMIN'), stranger: bench.person('U_STRANGER') };
}
export type EmptyStage = Awaited<ReturnType<typeof anEmptyStage>>;

/** What is wrong in each scene, by its name; a scene in which nothing was said is wrong too. */
export async function play<On extends { bench: Bench }>(scenes: readonly Scene<On>[], stage: On) {
  const problems: string[] = [];
  const { sent } = stage.bench;
  for (const [name, act] of scenes) {
    const before = sent.length;
    await act(stage);
    const said = sent.slice(before);
    if (said.length === 0) problems.push(`${name}: nothing was said`);
    problems.push(...said.flatMap(problemsOf).map((problem) => `${name}: ${problem}`));
  }
  return problems;
}
