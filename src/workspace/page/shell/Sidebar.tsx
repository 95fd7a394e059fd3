import { PanelButton } from '../panel/PanelButton.js';
import type { Place } from '../state/address.js';
import { useNarrow } from '../state/use-narrow.js';
import { appOf, useWorkspace } from '../state/workspace.js';
import { Tour } from '../tour/Tour.js';
import { TourButton } from '../tour/TourButton.js';
import { useWords } from '../words/use-words.js';
import { ActingAs } from './ActingAs.js';
import { ConversationLink } from './ConversationLink.js';
import { Icon } from './Icon.js';
import { PlaceLink } from './PlaceLink.js';
import { ThemeSwitch } from './ThemeSwitch.js';

export function Sidebar({ shown }: { shown: Place }) {
  const words = useWords();
  const { client, place } = useWorkspace();
  const narrow = useNarrow();
  const atList = place.kind === 'list';
  const app = appOf(client);
  const channels = client.conversations.filter(({ kind }) => kind === 'channel');
  const isWithApp = ({ memberIds }: { memberIds: string[] }) => Boolean(app && memberIds.includes(app.id));
  const dms = client.conversations
    .filter(({ kind }) => kind === 'dm')
    .sort((a, b) => Number(isWithApp(b)) - Number(isWithApp(a)));
  const isShown = (id: string) => shown.kind === 'conversation' && shown.id === id;

  return (
    <aside className="sidebar" aria-label={words.workspace}>
      <div className="team">
        <span className="team-mark" aria-hidden="true">
          {[...client.team.name][0]}
        </span>
        <strong>{client.team.name}</strong>
        <ThemeSwitch />
      </div>
      <ActingAs />
      <nav aria-label={words.workspace}>
        {app && (
          <>
            <h2>{words.apps}</h2>
            <PlaceLink
              place={{ kind: 'home' }}
              isCurrent={shown.kind === 'home'}
              className="side-link"
              anchor="home"
            >
              <Icon name="home" />
              <span className="side-name">{words.homeOf(app.name)}</span>
            </PlaceLink>
          </>
        )}
        <h2>{words.channels}</h2>
        {channels.map((channel) => (
          <ConversationLink key={channel.id} conversation={channel} isCurrent={isShown(channel.id)} />
        ))}
        <h2>{words.directMessages}</h2>
        {dms.map((dm) => (
          <ConversationLink key={dm.id} conversation={dm} isCurrent={isShown(dm.id)} />
        ))}
      </nav>
      {(!narrow || atList) && <Tour />}
      <div className="side-foot">
        <PanelButton />
        <TourButton />
      </div>
    </aside>
  );
}
