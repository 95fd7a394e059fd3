import { useEffect, useMemo, useState } from 'react';
import type { Conversation, Message } from '../../protocol.js';
import { Composer } from '../composer/Composer.js';
import { AppTabs } from '../shell/AppTabs.js';
import { useSuggestedDraft } from '../state/suggested-draft.js';
import { appOf, nameOf, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { Beginning } from './Beginning.js';
import { ConversationHeader } from './ConversationHeader.js';
import { MessageList } from './MessageList.js';
import { ThreadPane } from './ThreadPane.js';

const NONE: Message[] = [];

export function ConversationPane({ place }: { place: { id: string; threadTs?: string } }) {
  const { client } = useWorkspace();
  const conversation = client.conversations.find(({ id }) => id === place.id);
  if (!conversation) return null;
  return (
    <div className="conversation">
      <Talk conversation={conversation} />
      {place.threadTs && (
        <ThreadPane key={place.threadTs} conversation={conversation} threadTs={place.threadTs} />
      )}
    </div>
  );
}

function Talk({ conversation }: { conversation: Conversation }) {
  const words = useWords();
  const workspace = useWorkspace();
  const all = workspace.client.messages[conversation.id] ?? NONE;
  const messages = useMemo(() => all.filter(({ threadTs }) => !threadTs), [all]);
  const [unreadAtFirst] = useState(conversation.unread);
  const [firstUnread] = useState(() => (unreadAtFirst > 0 ? messages.at(-unreadAtFirst)?.ts : undefined));
  const [draft, setDraft] = useState('');
  const app = appOf(workspace.client);
  const isWithApp = conversation.kind === 'dm' && Boolean(app && conversation.memberIds.includes(app.id));
  const name = nameOf(conversation, workspace);
  useReading(conversation);
  useSuggestedDraft(setDraft);

  return (
    <main className="pane" id="conversation" tabIndex={-1}>
      <ConversationHeader conversation={conversation} />
      {isWithApp && <AppTabs current="messages" />}
      <MessageList label={words.messagesIn(name)} messages={messages} firstUnread={firstUnread}>
        <Beginning conversation={conversation} isEmpty={messages.length === 0} onTry={setDraft} />
      </MessageList>
      {conversation.archived ? (
        <p className="archived">{words.archived}</p>
      ) : (
        <Composer channel={conversation.id} label={words.messageTo(name)} draft={draft} onDraft={setDraft} />
      )}
    </main>
  );
}

/** What is on the screen has been read. */
function useReading({ id, unread }: Conversation) {
  const { send } = useWorkspace();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new unread message is a reason to say so again
  useEffect(() => {
    const read = () => {
      if (unread > 0 && !document.hidden) void send('read', { channel: id }).catch(() => undefined);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [id, unread]);
}
