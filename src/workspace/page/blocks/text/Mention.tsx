import { hrefOf } from '../../state/address.js';
import { useMember, useWorkspace } from '../../state/workspace.js';
import { useWords } from '../../words/use-words.js';

export function MemberMention({ id }: { id: string }) {
  const { me } = useWorkspace();
  const words = useWords();
  const member = useMember(id);
  return (
    <span className={`mention${id === me.id ? ' mine' : ''}`}>@{member?.name ?? words.unknownMember}</span>
  );
}

export function ChannelMention({ id }: { id: string }) {
  const { me, client, goTo } = useWorkspace();
  const channel = client.conversations.find((conversation) => conversation.id === id);
  if (!channel) return <span className="mention">#{id}</span>;
  const place = { kind: 'conversation', id } as const;
  return (
    <a
      className="mention"
      href={hrefOf({ as: me.id, place })}
      onClick={(event) => {
        event.preventDefault();
        goTo(place);
      }}
    >
      #{channel.name}
    </a>
  );
}
