import { useMemo, useState } from 'react';
import type { Conversation } from '../../protocol.js';
import { Composer } from '../composer/Composer.js';
import { Icon } from '../shell/Icon.js';
import { nameOf, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { MessageList } from './MessageList.js';

export function ThreadPane({ conversation, threadTs }: { conversation: Conversation; threadTs: string }) {
  const words = useWords();
  const workspace = useWorkspace();
  const [draft, setDraft] = useState('');
  const all = workspace.client.messages[conversation.id];
  const messages = useMemo(
    () => (all ?? []).filter((message) => message.ts === threadTs || message.threadTs === threadTs),
    [all, threadTs],
  );
  const close = () => workspace.goTo({ kind: 'conversation', id: conversation.id });

  return (
    <aside className="thread" aria-label={words.thread}>
      <header className="pane-head">
        <div className="pane-title">
          <h2>{words.thread}</h2>
          <p>{nameOf(conversation, workspace)}</p>
        </div>
        <button type="button" className="icon-button" aria-label={words.closeThread} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <MessageList label={words.thread} messages={messages} inThread />
      {!conversation.archived && (
        <Composer
          channel={conversation.id}
          threadTs={threadTs}
          label={words.replyTo}
          draft={draft}
          onDraft={setDraft}
        />
      )}
    </aside>
  );
}
