import { useEffect } from 'react';
import type { AnyBlock } from '../../protocol.js';
import { InteractiveBlocks } from '../controls/InteractiveBlocks.js';
import { AppTabs } from '../shell/AppTabs.js';
import { Avatar } from '../shell/Avatar.js';
import { PaneHeader } from '../shell/PaneHeader.js';
import { appOf, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';

export function HomePane() {
  const words = useWords();
  const { client, send } = useWorkspace();
  const app = appOf(client);
  const { home } = client;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the app is told when the person opens its Home, and after a jump in time
  useEffect(() => {
    void send('home', {}).catch(() => undefined);
  }, [client.panel?.aheadMs]);

  return (
    <main className="pane" id="conversation" tabIndex={-1}>
      <PaneHeader
        title={app?.name ?? words.home}
        picture={app && <Avatar memberId={app.id} />}
        detail={app?.title}
      />
      <AppTabs current="home" />
      <div className="home">
        <h2 className="unseen">{words.home}</h2>
        {home ? (
          <InteractiveBlocks
            key={home.id}
            container={{ kind: 'view', viewId: home.id }}
            blocks={home.view.blocks as AnyBlock[]}
            given={home.values}
          />
        ) : (
          <p className="empty">{words.emptyHome}</p>
        )}
      </div>
    </main>
  );
}
