import { type KeyboardEvent, useState } from 'react';
import type { SlashCommand } from '../../protocol.js';
import { matchCommands } from './match-commands.js';

/** The commands that fit the draft, walked with ↑ ↓, taken with Enter or Tab, put away with Esc. */
export function useCompletion(
  draft: string,
  commands: SlashCommand[],
  onPick: (command: SlashCommand) => void,
) {
  const [active, setActive] = useState(0);
  const [putAwayFor, setPutAwayFor] = useState<string | null>(null);
  const found = putAwayFor === draft ? [] : matchCommands(draft, commands);
  const isChoosing = found.length > 0 && !draft.includes(' ');
  const current = Math.min(active, found.length - 1);

  /** True when the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    if (found.length === 0) return false;
    if (event.key === 'Escape') {
      setPutAwayFor(draft);
      return true;
    }
    if (!isChoosing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const choice = found[current];
    if (step) setActive((current + step + found.length) % found.length);
    else if (event.key === 'Tab' && choice) onPick(choice);
    // A command typed in full is sent by Enter, not completed once more.
    else if (event.key === 'Enter' && choice && choice.command !== draft) onPick(choice);
    else return false;
    return true;
  };
  return { found, current: isChoosing ? current : -1, onKey };
}
