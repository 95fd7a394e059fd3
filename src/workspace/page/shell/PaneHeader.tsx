import type { ReactNode } from 'react';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { Icon } from './Icon.js';

interface Props {
  title: string;
  picture?: ReactNode;
  detail?: ReactNode;
  children?: ReactNode;
}

export function PaneHeader({ title, picture, detail, children }: Props) {
  const words = useWords();
  const { goTo } = useWorkspace();
  return (
    <header className="pane-head">
      <button
        type="button"
        className="icon-button to-list"
        aria-label={words.back}
        onClick={() => goTo({ kind: 'list' })}
      >
        <Icon name="back" />
      </button>
      {picture}
      <div className="pane-title">
        <h1>{title}</h1>
        {detail && <p>{detail}</p>}
      </div>
      {children}
    </header>
  );
}
