import type { Conversation } from '../../protocol.js';
import { Avatar } from '../shell/Avatar.js';
import { nameOf, otherMember, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';

interface Props {
  conversation: Conversation;
  /** Nothing has been said yet. */
  isEmpty: boolean;
  onTry: (command: string) => void;
}

/** The top of a conversation; while it is empty, what to do first. */
export function Beginning({ conversation, isEmpty, onTry }: Props) {
  const words = useWords();
  const workspace = useWorkspace();
  const other = conversation.kind === 'dm' ? otherMember(conversation, workspace) : undefined;
  const name = nameOf(conversation, workspace);
  return (
    <div className="beginning">
      {other ? <Avatar memberId={other.id} /> : <span className="channel-mark">#</span>}
      <p className="beginning-title">{other ? words.emptyDm(name) : words.emptyChannel(name)}</p>
      <p>{other?.isBot ? words.emptyAppDm(name) : (other?.title ?? conversation.topic)}</p>
      {isEmpty && workspace.client.commands.length > 0 && (
        <div className="first-steps">
          <p>{words.firstStep}</p>
          {workspace.client.commands.slice(0, 5).map(({ command, description }) => (
            <button key={command} type="button" className="first-step" onClick={() => onTry(command)}>
              <code>{command}</code>
              <span>{description}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
