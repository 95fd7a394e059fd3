import { Icon } from '../shell/Icon.js';
import { useWords } from '../words/use-words.js';

/** A refusal in the workspace's own words, until dismissed. */
export function Refused({ words: said, onDismiss }: { words: string; onDismiss: () => void }) {
  const words = useWords();
  return (
    <div className="refused" role="alert">
      <Icon name="warning" />
      <span>{said}</span>
      <button type="button" className="icon-button" aria-label={words.dismiss} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}
