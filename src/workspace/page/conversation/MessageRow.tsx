import { memo } from 'react';
import type { Message } from '../../protocol.js';
import { Avatar } from '../shell/Avatar.js';
import { Icon } from '../shell/Icon.js';
import { useMember, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { MessageBody } from './MessageBody.js';
import { MessageTime } from './MessageTime.js';
import { ReplyLink } from './ReplyLink.js';

interface Props {
  message: Message;
  /** Follows the same writer's message, so the name is not said again. */
  continues: boolean;
  inThread?: boolean;
}

export const MessageRow = memo(function MessageRow({ message, continues, inThread = false }: Props) {
  const words = useWords();
  const { goTo } = useWorkspace();
  const author = useMember(message.userId);
  const { ephemeralFor, channel, ts } = message;
  const openThread = () => goTo({ kind: 'conversation', id: channel, threadTs: ts });

  return (
    <article className={`message${continues ? ' continues' : ''}${ephemeralFor ? ' ephemeral' : ''}`}>
      <div className="message-side">
        {continues ? <MessageTime ts={ts} short /> : <Avatar memberId={message.userId} />}
      </div>
      <div className="message-main">
        {ephemeralFor && (
          <p className="only-you">
            <Icon name="eye" />
            {words.onlyVisibleToYou}
          </p>
        )}
        {!continues && (
          <p className="message-head">
            <strong>{author?.name ?? words.unknownMember}</strong>
            {author?.isBot && <span className="app-badge">{words.app}</span>}
            <MessageTime ts={ts} />
          </p>
        )}
        <MessageBody message={message} />
        {!inThread && <ReplyLink message={message} onOpen={openThread} />}
      </div>
      {!inThread && !ephemeralFor && (
        <div className="message-tools">
          <button
            type="button"
            className="icon-button"
            aria-label={words.replyInThread}
            title={words.replyInThread}
            onClick={openThread}
          >
            <Icon name="chat" />
          </button>
        </div>
      )}
    </article>
  );
});
