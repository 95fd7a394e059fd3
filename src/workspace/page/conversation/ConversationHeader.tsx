import type { Conversation } from '../../protocol.js';
import { Avatar } from '../shell/Avatar.js';
import { PaneHeader } from '../shell/PaneHeader.js';
import { nameOf, otherMember, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';

export function ConversationHeader({ conversation }: { conversation: Conversation }) {
  const words = useWords();
  const workspace = useWorkspace();
  const { kind, topic, memberIds } = conversation;
  const other = kind === 'dm' ? otherMember(conversation, workspace) : undefined;
  return (
    <PaneHeader
      title={nameOf(conversation, workspace)}
      picture={other && <Avatar memberId={other.id} />}
      detail={other?.title ?? topic}
    >
      {kind === 'channel' && (
        <span className="members">
          {memberIds.slice(0, 3).map((id) => (
            <Avatar key={id} memberId={id} />
          ))}
          <span>{words.members(memberIds.length)}</span>
        </span>
      )}
    </PaneHeader>
  );
}
