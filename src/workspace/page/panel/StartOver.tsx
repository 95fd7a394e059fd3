import { useState } from 'react';
import { ConfirmDialog } from '../controls/ConfirmDialog.js';
import { useWords } from '../words/use-words.js';
import type { AskPanel } from './use-panel.js';

const plain = (text: string) => ({ type: 'plain_text', text }) as const;

export function StartOver({ ask, waits }: { ask: AskPanel; waits: boolean }) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const dialog = {
    title: plain(words.panel.resetQuestion),
    text: plain(words.panel.resetMeans),
    confirm: plain(words.panel.reset),
    deny: plain(words.deny),
    style: 'danger',
  } as const;
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) void ask('reset', {});
  };

  return (
    <section className="panel-section" aria-labelledby="panel-reset">
      <h3 id="panel-reset">{words.panel.startOver}</h3>
      <p className="panel-about">{words.panel.resetMeans}</p>
      <button
        type="button"
        className="button"
        disabled={waits}
        aria-busy={waits || undefined}
        onClick={() => setAsking(true)}
      >
        <span>{words.panel.reset}…</span>
      </button>
      {asking && <ConfirmDialog question={{ dialog, answer }} />}
    </section>
  );
}
