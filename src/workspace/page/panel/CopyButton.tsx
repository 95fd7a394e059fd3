import { useState } from 'react';
import { useWords } from '../words/use-words.js';

const THANKS_MS = 1_500;

export function CopyButton({ text }: { text: () => string }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  // Browsers give a page the clipboard only where nobody on the way can listen.
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setCopied(true);
    setTimeout(() => setCopied(false), THANKS_MS);
  };
  return (
    <button type="button" className="button copy" onClick={() => void copy().catch(() => undefined)}>
      <span aria-live="polite">{copied ? words.panel.copied : words.panel.copy}</span>
    </button>
  );
}
