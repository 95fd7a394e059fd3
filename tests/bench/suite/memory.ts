import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { createShowroomStore } from '../../../src/store/showroom-store.js';
import { createStaffStore } from '../../../src/store/staff-store.js';
import type { House } from '../../support/a-showroom.js';
import { alone, type Benchmark, besideFloor, type Launched } from '../benchmark.js';
import type { QuickSlack, Signed } from '../load/a-quick-slack.js';
import { firstAcknowledgement } from '../load/first-acknowledgement.js';
import { registrationsBy } from '../load/opened-form.js';
import { command, type Sent } from '../load/slack-payloads.js';
import { underLoad } from '../load/under-load.js';
import { bareBolt, production } from '../processes/production.js';
import { aBusyShowroom, allSaid, repAt } from '../showrooms/a-busy-showroom.js';

const REGISTRATIONS = 100_000;
const CONNECTIONS = 16;
/** In a channel of their own each, for a channel takes one message a second. */
const SHOWROOMS = 100;
const DIGESTS_EACH = 10;
const READINGS = 3;

export const memory: Benchmark = {
  name: 'memory',
  about: `Resident memory of the built program, as the system tells it, once a second for ${READINGS} seconds: idle, after ${REGISTRATIONS} registrations, and then after ${SHOWROOMS * DIGESTS_EACH} digests. Floor: bare Bolt acknowledges the same. Nobody asks for a collection of garbage.`,
  async run(ground) {
    const dataDir = join(ground.folder, 'busy');
    const file = join(dataDir, 'showroom.db');
    mkdirSync(dataDir);
    const house = aBusyShowroom(file);
    addShowrooms(house);
    allSaid(house);
    house.db.close();
    const floor = await started(await bareBolt(ground), ground.slack);
    const ours = await started(await production(ground, dataDir), ground.slack);
    const next = await registrationsBy(repAt(0), ground.slack, ours.port);
    const idle = { floor: await residents(floor), ours: await residents(ours) };
    await underLoad(ground.slack, floor.port, signed(ground.slack, next, REGISTRATIONS), CONNECTIONS);
    await underLoad(ground.slack, ours.port, signed(ground.slack, next, REGISTRATIONS), CONNECTIONS);
    const registered = { floor: await residents(floor), ours: await residents(ours) };
    await postDigests(ground.slack, ours.port, file);
    const digested = await residents(ours);
    const MB = { unit: 'MB' };
    return [
      besideFloor({ work: 'memory, idle', ...MB, ...idle }),
      besideFloor({ work: `memory, after ${REGISTRATIONS} registrations`, ...MB, ...registered }),
      besideFloor({
        work: `memory, after ${SHOWROOMS * DIGESTS_EACH} digests, beside before them`,
        ...MB,
        floor: registered.ours,
        ours: digested,
        aim: { atMost: 1.2 },
      }),
      alone({
        work: 'memory, grown since idle',
        ...MB,
        ours: digested.map((figure, at) => figure - (idle.ours[at] ?? Number.NaN)),
      }),
    ];
  },
};

const codeOf = (at: number) => `B${at}`;
const managerOf = (at: number) => `U_MANAGER_${at}`;

function addShowrooms({ db, clock, showroom: { id: _first, ...same } }: House) {
  const at = clock.now();
  for (let one = 0; one < SHOWROOMS; one += 1) {
    const code = codeOf(one);
    const { id } = createShowroomStore(db).add({ ...same, code, name: code, teamChannel: `C_${code}` }, at);
    const slackUserId = managerOf(one);
    createStaffStore(db).add({ showroomId: id, slackUserId, name: slackUserId, roles: ['manager'] }, at);
  }
}

async function started<Program extends Launched & { port: number }>(program: Program, slack: QuickSlack) {
  await firstAcknowledgement(slack, program.port, repAt(0));
  return program;
}

/** Signed one after the other: a signature is good for five minutes. */
function* signed({ sign }: QuickSlack, next: () => Sent, count: number): Iterable<Signed> {
  for (let sent = 0; sent < count; sent += 1) yield sign(next());
}

async function postDigests(slack: QuickSlack, port: number, file: string) {
  const db = new SqliteDatabase(file, { readonly: true });
  const posted = db
    .prepare("select count(*) from notifications where kind = 'digest' and posted_ts is not null")
    .pluck();
  const before = Number(posted.get());
  for (let round = 1; round <= DIGESTS_EACH; round += 1) {
    for (let one = 0; one < SHOWROOMS; one += 1)
      await slack.send(port, command('/showroom', managerOf(one), 'digest'));
    while (Number(posted.get()) - before < round * SHOWROOMS) await wait(100);
  }
  db.close();
}

/** In megabytes. */
async function residents({ pid }: Launched): Promise<number[]> {
  const readings: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    await wait(1_000);
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    readings.push((Number(kilobytes) * 1024) / 1e6);
  }
  return readings;
}
