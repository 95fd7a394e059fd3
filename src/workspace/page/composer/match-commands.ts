import type { SlashCommand } from '../../protocol.js';

/** "/reg" → every command that begins so; once a space follows, the one command whose usage is shown. */
export function matchCommands(draft: string, commands: SlashCommand[]): SlashCommand[] {
  if (!draft.startsWith('/')) return [];
  const [typed = '', ...rest] = draft.split(' ');
  return rest.length > 0
    ? commands.filter(({ command }) => command === typed)
    : commands.filter(({ command }) => command.startsWith(typed.toLowerCase()));
}

/** "/register Li Na" → the command and its text; anything else is a message. */
export function parseCommand(draft: string): { command: string; text: string } | null {
  const match = /^(\/\S+)(?:\s+([\s\S]*))?$/.exec(draft.trim());
  return match?.[1] ? { command: match[1], text: match[2] ?? '' } : null;
}
