import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createChance } from '../../src/demo/chance.js';
import { openDatabase } from '../../src/store/open-database.js';
import { aShowroom, slackId } from '../support/a-showroom.js';
import { aWorkspace, CHANNEL } from '../support/a-workspace.js';
import { personIn } from '../support/person.js';
import { startKillableBot } from './killable-bot.js';
import { type Account, type Ledger, settle } from './ledger.js';
import { live } from './life.js';
import { type Delivered, waitForDelivery } from './owed.js';

export interface SoakOptions {
  kills: number;
  seed: number;
  say?: (line: string) => void;
}
export interface SoakResult extends Account, Delivered {
  kills: number;
  seconds: number;
}

/** The shortest and longest time that a bot is left alive once it is connected. */
const ALIVE_MS = { least: 50, most: 1_200 };
const LIVES_AT_ONCE = 2;
const ACKNOWLEDGE_MS = 1_500;

/** Closed while no bot is running: people wait before it. */
function aGate() {
  let open = () => {};
  const promise = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { promise, open };
}

/** People work, the bot is killed at random moments, and the books are held against the database at the end. */
export async function soak({ kills, seed, say = () => {} }: SoakOptions): Promise<SoakResult> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'showroom-soak-'));
  const file = join(folder, 'showroom.db');
  const workspace = await aWorkspace({ now: () => new Date(), timing: { acknowledgeMs: ACKNOWLEDGE_MS } });
  const house = aShowroom({
    path: file,
    opened: new Date(),
    setUp: { teamChannel: workspace.channelId(CHANNEL) },
  });
  house.db.close();

  const chance = createChance(seed);
  const ledger: Ledger = [];
  let over = false;
  let running = aGate();
  const people = (rep: 'rep' | 'otherRep') => ({
    rep: personIn(workspace, slackId(rep)),
    manager: personIn(workspace, slackId('manager')),
    up: () => running.promise,
    over: () => over,
    done: (name: string, act: Ledger[number]['act']) => void ledger.push({ name, act }),
  });
  const watcher = personIn(workspace, slackId('manager'));
  let names = 0;
  const keepLiving = async (rep: 'rep' | 'otherRep') => {
    const them = people(rep);
    while (!over) {
      names += 1;
      await live(`Guest ${names}.`, them);
    }
  };
  const lives = (['rep', 'otherRep'] as const).slice(0, LIVES_AT_ONCE).map(keepLiving);

  for (let kill = 1; kill <= kills; kill += 1) {
    const bot = await startKillableBot(file, workspace);
    running.open();
    await wait(ALIVE_MS.least + chance.share() * (ALIVE_MS.most - ALIVE_MS.least));
    running = aGate();
    await bot.kill();
    if (kill % 25 === 0) say(`${kill} kills, ${ledger.length} actions acknowledged`);
  }
  over = true;
  const bot = await startKillableBot(file, workspace);
  running.open();
  await Promise.all(lives);
  const delivered = await waitForDelivery(file, watcher);
  await bot.kill();

  const db = openDatabase(file);
  const account = settle(db, ledger);
  db.close();
  await workspace.stop();
  rmSync(folder, { recursive: true });
  return { kills, seconds: Math.round((performance.now() - began) / 1000), ...account, ...delivered };
}
