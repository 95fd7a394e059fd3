import { useWords } from '../words/use-words.js';

/** JSON as a tree; what lies deeper is folded away. */
export function Json({ value, depth = 0 }: { value: unknown; depth?: number }) {
  const words = useWords();
  if (value === undefined) return <p className="json-nothing">{words.panel.nothing}</p>;
  if (value === null || typeof value !== 'object') {
    return <span className={`json-value ${typeof value}`}>{JSON.stringify(value)}</span>;
  }
  const entries = Object.entries(value);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return <span className="json-value">{open + close}</span>;
  return (
    <details className="json" open={depth < 2}>
      <summary>
        {open} {entries.length} {close}
      </summary>
      <ul>
        {entries.map(([name, part]) => (
          <li key={name}>
            <span className="json-name">{name}</span> <Json value={part} depth={depth + 1} />
          </li>
        ))}
      </ul>
    </details>
  );
}
