import { Icon } from '../shell/Icon.js';
import { useWords } from '../words/use-words.js';
import type { Choice } from './choice.js';

/** One chosen thing in a multi-select. */
export function Token({ choice, onRemove }: { choice: Choice; onRemove: () => void }) {
  const words = useWords();
  return (
    <span className="token">
      {choice.label}
      <button type="button" aria-label={words.remove(choice.label)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
