import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../dist/main.js', import.meta.url));
const ADDRESS = /http:\/\/localhost:\d+/;

export interface RunningShowroom {
  url: string;
  timeZone: string;
  /** Stops it and tells what it has logged: while all is well, nothing. */
  stop(): Promise<string[]>;
}

/** Starts what `npm start` starts, with data of its own, and waits for the address it prints. */
export async function startShowroom(...options: ('--empty' | '--new')[]): Promise<RunningShowroom> {
  const dataDir = await mkdtemp(join(tmpdir(), 'showroom-page-'));
  const timeZone = zoneInTheAfternoon(new Date());
  const showroom = spawn(process.execPath, [MAIN, ...options], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, TZ: timeZone },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(showroom, 'exit');
  const said: string[] = [];
  const url = new Promise<string | undefined>((resolve) => {
    for (const stream of [showroom.stdout, showroom.stderr])
      createInterface(stream).on('line', (line) => {
        const [address] = ADDRESS.exec(line) ?? [];
        if (address) resolve(address);
        else said.push(line);
      });
    void exited.then(() => resolve(undefined));
  });
  const stop = async () => {
    showroom.kill();
    await exited;
    await rm(dataDir, { recursive: true });
    return said;
  };

  const address = await url;
  if (address) return { url: address, timeZone, stop };
  await stop();
  throw new Error(
    `The showroom did not open. Has it been built (npm run build)? It said: ${said.join('\n')}`,
  );
}

/** Where it is two o'clock in the afternoon, so that the demo's showroom is open whenever this runs. */
function zoneInTheAfternoon(now: Date): string {
  const hoursEast = ((14 - now.getUTCHours() + 11 + 24) % 24) - 11;
  // In these names the sign is the other way round.
  return `Etc/GMT${hoursEast > 0 ? '-' : '+'}${Math.abs(hoursEast)}`;
}
