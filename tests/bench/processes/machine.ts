import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg } from 'node:os';
import SqliteDatabase from 'better-sqlite3';

/** Where the server and the load run; undefined where the system cannot pin, or has one core. */
export interface Cores {
  server: number;
  load: number;
}

/** Keeps this process, the load, to a core of its own and leaves another to the servers. */
export function pinLoad(): Cores | undefined {
  const allowed = allowedCores();
  const [server] = allowed;
  const load = allowed.at(-1);
  if (server === undefined || load === undefined || server === load) return undefined;
  const { status } = spawnSync('taskset', ['-a', '-c', '-p', String(load), String(process.pid)]);
  return status === 0 ? { server, load } : undefined;
}

/** What runs a command on a core. */
export const onCore = (core: number): string[] => ['taskset', '-c', String(core)];

/** A container may be given only some of the machine's cores. */
function allowedCores(): number[] {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? '';
    return list.split(',').flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return Array.from({ length: to - from + 1 }, (_, at) => from + at);
    });
  } catch {
    return [];
  }
}

/** The machine and what runs on it, for the figures are nothing without them. */
export function heading(cores: Cores | undefined): string {
  const bolt = createRequire(import.meta.url)('@slack/bolt/package.json') as { version: string };
  const memory = new SqliteDatabase(':memory:');
  const sqlite = memory.prepare('select sqlite_version()').pluck().get();
  memory.close();
  const [cpu] = cpus();
  const place = cores
    ? `servers on core ${cores.server}, load on core ${cores.load}`
    : 'servers and load not pinned';
  return [
    `${cpu?.model.trim()}, ${cpus().length} cores, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, SQLite ${sqlite}, Bolt ${bolt.version}`,
    `${place}, system load before ${loadavg()[0]?.toFixed(1)}`,
  ].join(' · ');
}
