import { shownPlace } from '../state/shown-place.js';
import { appOf, nameOf, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { Myself } from './Myself.js';
import { Switch } from './Switch.js';
import type { AskPanel } from './use-panel.js';

/** What people and admins do around an app: channels archived, the app removed, accounts closed, messages deleted. */
export function Around({ ask }: { ask: AskPanel }) {
  const words = useWords();
  const workspace = useWorkspace();
  const { client, me } = workspace;
  const app = appOf(client);
  const channels = client.conversations.filter(({ kind }) => kind === 'channel');
  const people = client.members.filter(
    ({ id, isBot, deactivated }) => !isBot && (id === me.id || deactivated),
  );

  return (
    <section className="panel-section" aria-labelledby="panel-around">
      <h3 id="panel-around">{words.panel.around}</h3>
      <ul>
        {channels.map((channel) => (
          <Switch
            key={`archived ${channel.id}`}
            name={words.panel.archived(`#${channel.name}`)}
            on={channel.archived}
            onChange={(archived) => void ask('channel', { channel: channel.id, archived })}
          />
        ))}
        {channels.map(({ id, name, memberIds }) => (
          <Switch
            key={`without ${id}`}
            name={words.panel.appRemoved(app?.name ?? '', `#${name}`)}
            on={Boolean(app && !memberIds.includes(app.id))}
            onChange={(removed) => void ask('channel', { channel: id, withApp: !removed })}
          />
        ))}
        {people.map(({ id, name, deactivated }) => (
          <Switch
            key={id}
            name={words.panel.deactivated(name)}
            on={deactivated}
            onChange={(next) => void ask('member', { memberId: id, deactivated: next })}
          />
        ))}
      </ul>
      <Myself ask={ask} key={me.id} />
      <DeleteNewest ask={ask} />
    </section>
  );
}

function DeleteNewest({ ask }: { ask: AskPanel }) {
  const words = useWords();
  const workspace = useWorkspace();
  const shown = shownPlace(workspace);
  const conversation =
    shown.kind === 'conversation' && workspace.client.conversations.find(({ id }) => id === shown.id);
  if (!conversation) return null;
  const messages = workspace.client.messages[conversation.id] ?? [];
  const newest = messages.findLast(({ ephemeralFor }) => !ephemeralFor);
  return (
    <button
      type="button"
      className="button"
      disabled={!newest}
      onClick={() => newest && void ask('delete', { channel: conversation.id, ts: newest.ts })}
    >
      {words.panel.deleteNewest(nameOf(conversation, workspace))}
    </button>
  );
}
