import type { Conversation } from '../../protocol.js';
import { otherMember, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { Avatar } from './Avatar.js';
import { Badge } from './Badge.js';
import { Icon } from './Icon.js';
import { PlaceLink } from './PlaceLink.js';

/** In a channel the badge counts mentions and the rest is only bold; a direct message counts everything. */
export function ConversationLink({
  conversation,
  isCurrent,
}: {
  conversation: Conversation;
  isCurrent: boolean;
}) {
  const words = useWords();
  const workspace = useWorkspace();
  const { kind, unread, mentions } = conversation;
  const other = kind === 'dm' ? otherMember(conversation, workspace) : undefined;
  const count = kind === 'dm' ? unread : mentions;

  return (
    <PlaceLink
      place={{ kind: 'conversation', id: conversation.id }}
      isCurrent={isCurrent}
      anchor={kind === 'channel' ? 'channel' : other?.isBot ? 'app-messages' : undefined}
      className={`side-link${unread > 0 ? ' unread' : ''}`}
    >
      {other ? <Avatar memberId={other.id} /> : <Icon name={conversation.archived ? 'lock' : 'hash'} />}
      <span className="side-name">
        {other?.name ?? conversation.name}
        {other?.id === workspace.me.id && <span className="side-you"> {words.you}</span>}
      </span>
      <Badge count={count} words={kind === 'dm' ? words.unread(count) : words.mentions(count)} />
    </PlaceLink>
  );
}
