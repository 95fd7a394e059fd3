import { useId } from 'react';
import { PlainText, Text } from '../blocks/text/Text.js';
import { useWords } from '../words/use-words.js';
import { Dialog } from './Dialog.js';
import type { Question } from './use-block-surface.js';

export function ConfirmDialog({ question: { dialog, answer } }: { question: Question }) {
  const words = useWords();
  const titleId = useId();
  return (
    <Dialog className="confirm" role="alertdialog" labelledBy={titleId} onCancel={() => answer(false)}>
      <h2 id={titleId}>
        <PlainText text={dialog.title?.text ?? ''} />
      </h2>
      <div className="confirm-text">
        <Text of={dialog.text} />
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => answer(false)}>
          {dialog.deny?.text ?? words.deny}
        </button>
        <button
          type="button"
          className={`button ${dialog.style === 'danger' ? 'danger' : 'primary'}`}
          data-focus-first
          onClick={() => answer(true)}
        >
          {dialog.confirm?.text ?? words.confirm}
        </button>
      </div>
    </Dialog>
  );
}
