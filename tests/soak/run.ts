import { Command } from 'commander';
import { soak } from './soak.js';

/** `npm run soak -- --kills 500 --seed 7`: prints its figures, and ends with 1 when anything was lost or doubled. */
const { kills, seed } = new Command('soak')
  .option('--kills <number>', 'how often the bot is killed', Number, 500)
  .option('--seed <number>', 'the same seed kills at the same moments', Number, Date.now() % 1_000_000)
  .parse()
  .opts<{ kills: number; seed: number }>();

process.stdout.write(`seed ${seed}\n`);
const result = await soak({ kills, seed, say: (line) => process.stdout.write(`${line}\n`) });
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
const fine = result.wrong.length + result.halves.length + result.duplicates.length === 0;
process.exit(fine && result.owed === result.delivered ? 0 : 1);
