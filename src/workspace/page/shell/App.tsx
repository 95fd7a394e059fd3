import { useEffect } from 'react';
import { moveTo, useAddress } from '../state/address.js';
import { fetchState } from '../state/requests.js';
import { useWords } from '../words/use-words.js';
import { WorkspaceView } from './WorkspaceView.js';

/** Nobody in the address yet: the visitor starts as the workspace's first person. */
function FirstPerson() {
  const words = useWords();
  const { place } = useAddress();
  useEffect(() => {
    let timer = 0;
    const find = async () => {
      const state = await fetchState(null).catch(() => null);
      const first = state?.members.find(({ isBot, deactivated }) => !isBot && !deactivated);
      if (first) moveTo({ as: first.id, place }, 'replace');
      else timer = window.setTimeout(find, 1000);
    };
    void find();
    return () => clearTimeout(timer);
  }, [place]);
  return <p className="opening">{words.loading}</p>;
}

export function App() {
  const { as, place } = useAddress();
  return as ? <WorkspaceView key={as} as={as} place={place} /> : <FirstPerson />;
}
