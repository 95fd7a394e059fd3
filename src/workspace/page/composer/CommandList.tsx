import type { SlashCommand } from '../../protocol.js';
import { useWords } from '../words/use-words.js';

interface Props {
  id: string;
  commands: SlashCommand[];
  current: number;
  onPick: (command: SlashCommand) => void;
}

export function CommandList({ id, commands, current, onPick }: Props) {
  const words = useWords();
  return (
    <div className="commands">
      <p className="commands-title">{words.commandsMatching}</p>
      <div role="listbox" id={id} aria-label={words.commandsMatching} tabIndex={-1}>
        {commands.map((entry, index) => (
          <div
            key={entry.command}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={`command${index === current ? ' current' : ''}`}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(entry)}
            onKeyDown={undefined}
          >
            <span className="command-name">
              <strong>{entry.command}</strong> <span className="usage">{entry.usageHint}</span>
            </span>
            <span className="command-description">{entry.description}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
