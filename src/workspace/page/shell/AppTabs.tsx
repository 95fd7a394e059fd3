import { appOf, useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { PlaceLink } from './PlaceLink.js';

/** The app has two places: its Home, and the messages between it and the person. */
export function AppTabs({ current }: { current: 'home' | 'messages' }) {
  const words = useWords();
  const { client } = useWorkspace();
  const app = appOf(client);
  const dm = client.conversations.find(
    ({ kind, memberIds }) => kind === 'dm' && app && memberIds.includes(app.id),
  );
  return (
    <nav className="app-tabs" aria-label={words.views}>
      <PlaceLink place={{ kind: 'home' }} isCurrent={current === 'home'}>
        {words.home}
      </PlaceLink>
      {dm && (
        <PlaceLink place={{ kind: 'conversation', id: dm.id }} isCurrent={current === 'messages'}>
          {words.messages}
        </PlaceLink>
      )}
    </nav>
  );
}
