import { useSyncExternalStore } from 'react';

/** As wide as a phone: the list of conversations and a conversation take turns. Same width as in the style sheets. */
const query = matchMedia('(max-width: 760px)');

function subscribe(listener: () => void) {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export const useNarrow = () => useSyncExternalStore(subscribe, () => query.matches);
