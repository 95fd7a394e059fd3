import { ConversationPane } from '../conversation/ConversationPane.js';
import { HomePane } from '../home/HomePane.js';
import type { ShownPlace } from '../state/shown-place.js';
import { useNarrow } from '../state/use-narrow.js';
import { useWorkspace } from '../state/workspace.js';
import { Tour } from '../tour/Tour.js';
import { useWords } from '../words/use-words.js';
import { Banner } from './Banner.js';

interface Props {
  shown: ShownPlace;
  live: boolean;
  botConnected: boolean;
}

/** Beside the sidebar: what is wrong, if anything, and the place the person is at. */
export function Stage({ shown, live, botConnected }: Props) {
  const words = useWords();
  const { me } = useWorkspace();
  const narrow = useNarrow();
  return (
    <div className="stage">
      {!live && <Banner words={words.unreachable} />}
      {live && !botConnected && <Banner words={words.botAway} />}
      {me.deactivated && <Banner words={words.youAreDeactivated} />}
      {narrow && <Tour />}
      {shown.kind === 'home' ? <HomePane /> : <ConversationPane key={shown.id} place={shown} />}
    </div>
  );
}
