import { useEffect, useMemo } from 'react';
import { ModalStack } from '../modal/ModalStack.js';
import { Panel } from '../panel/Panel.js';
import { panelOpen } from '../panel/panel-stores.js';
import { moveTo, type Place } from '../state/address.js';
import { send } from '../state/requests.js';
import { shownPlace } from '../state/shown-place.js';
import { useLiveState } from '../state/use-live-state.js';
import { useNarrow } from '../state/use-narrow.js';
import { type Workspace, WorkspaceContext } from '../state/workspace.js';
import { WordsContext, wordsFor } from '../words/use-words.js';
import { Sidebar } from './Sidebar.js';
import { Stage } from './Stage.js';

/** The workspace as one member sees it. */
export function WorkspaceView({ as, place }: { as: string; place: Place }) {
  const { client, live, botConnected, badges } = useLiveState(as);
  const isPanelOpen = panelOpen.use();
  const listOnly = useNarrow() && place.kind === 'list';
  const me = client?.members.find(({ id }) => id === as);
  const words = wordsFor(me?.locale ?? navigator.language);

  useEffect(() => {
    document.documentElement.lang = me?.locale ?? 'en';
    if (client) document.title = `${client.team.name} · ${me?.name ?? ''}`;
  }, [me, client]);

  const workspace = useMemo((): Workspace | null => {
    if (!client || !me) return null;
    return {
      me,
      client,
      badges,
      place,
      now: () => Date.now() + (client.panel?.aheadMs ?? 0),
      goTo: (next) => moveTo({ as, place: next }),
      actAs: (memberId) => moveTo({ as: memberId, place }),
      send: (name, request) => send(name, { ...request, as } as Parameters<typeof send<typeof name>>[1]),
    };
  }, [client, me, badges, place, as]);

  if (!workspace) return <p className="opening">{live ? words.loading : words.unreachable}</p>;
  const shown = shownPlace(workspace);
  const withPanel = isPanelOpen && client?.panel;
  return (
    <WordsContext value={words}>
      <WorkspaceContext value={workspace}>
        <div
          className={`workspace${place.kind === 'list' ? ' at-list' : ''}${withPanel ? ' with-panel' : ''}`}
        >
          <button type="button" className="skip" onClick={skipToConversation}>
            {words.skipToConversation}
          </button>
          <Sidebar shown={shown} />
          {!listOnly && <Stage shown={shown} live={live} botConnected={botConnected} />}
          {withPanel && <Panel />}
          <ModalStack />
        </div>
      </WorkspaceContext>
    </WordsContext>
  );
}

function skipToConversation() {
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  (find('#conversation textarea') ?? find('#conversation'))?.focus();
}
