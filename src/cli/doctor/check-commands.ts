import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { COMMANDS, type CommandNames } from '../../slack/commands.js';
import { type Finding, fail, pass, warn } from './finding.js';

const manifest = z.object({
  features: z.object({ slash_commands: z.array(z.object({ command: z.string() })) }),
});

/** Slack tells nobody which commands an app has; its manifest, as copied from the app's page, does. */
export function checkCommands(commands: CommandNames, manifestFile: string | undefined): Finding {
  const wanted = COMMANDS.map((command) => commands[command]);
  if (manifestFile === undefined)
    return warn(
      `Whether the app has ${wanted.join(', ')} cannot be asked of Slack.`,
      'Save the manifest that the app\'s page shows, and run "showroom doctor --manifest FILE".',
    );
  const found = readCommands(manifestFile);
  if (!found)
    return fail(`${manifestFile} is no app manifest in JSON.`, "Save it from the app's page, as JSON.");
  const missing = wanted.filter((name) => !found.includes(name));
  return missing.length === 0
    ? pass(`The manifest has ${wanted.join(', ')}.`)
    : fail(
        `The manifest lacks ${missing.join(', ')}.`,
        'Set COMMAND_… as the app calls them, or paste what "showroom manifest socket-mode" prints.',
      );
}

function readCommands(file: string): string[] | undefined {
  try {
    const { features } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    return features.slash_commands.map(({ command }) => command);
  } catch {
    return undefined;
  }
}
