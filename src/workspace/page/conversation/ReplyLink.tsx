import type { Message } from '../../protocol.js';
import { Avatar } from '../shell/Avatar.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { MessageTime } from './MessageTime.js';

/** Who replied, how often and when last. */
export function ReplyLink({ message, onOpen }: { message: Message; onOpen: () => void }) {
  const words = useWords();
  const { client } = useWorkspace();
  if (message.replyCount === 0) return null;
  const replies = (client.messages[message.channel] ?? []).filter(({ threadTs }) => threadTs === message.ts);
  const authors = [...new Set(replies.map(({ userId }) => userId))].slice(0, 4);
  const last = replies.at(-1);
  return (
    <button type="button" className="reply-link" onClick={onOpen}>
      {authors.map((id) => (
        <Avatar key={id} memberId={id} />
      ))}
      <span className="reply-count">{words.replies(Math.max(message.replyCount, replies.length))}</span>
      {last && <MessageTime ts={last.ts} />}
    </button>
  );
}
