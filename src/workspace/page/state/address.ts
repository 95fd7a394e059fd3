import { useMemo, useSyncExternalStore } from 'react';

/** What the page shows, kept in the address so that two tabs can be two people at two places. */
export type Place =
  | { kind: 'list' }
  | { kind: 'home' }
  | { kind: 'conversation'; id: string; threadTs?: string };

export interface Address {
  as: string | null;
  place: Place;
}

const MOVED = 'workspace:moved';

function readPlace(hash: string): Place {
  const [id, threadTs] = hash.replace(/^#/, '').split('/');
  if (!id) return { kind: 'list' };
  return id === 'home' ? { kind: 'home' } : { kind: 'conversation', id, ...(threadTs && { threadTs }) };
}

export function hrefOf({ as, place }: Address): string {
  const query = as ? `?as=${encodeURIComponent(as)}` : '';
  if (place.kind === 'list') return `${location.pathname}${query}`;
  if (place.kind === 'home') return `${query}#home`;
  return `${query}#${place.id}${place.threadTs ? `/${place.threadTs}` : ''}`;
}

export function moveTo(address: Address, how: 'push' | 'replace' = 'push') {
  if (how === 'push') history.pushState(null, '', hrefOf(address));
  else history.replaceState(null, '', hrefOf(address));
  dispatchEvent(new Event(MOVED));
}

function subscribe(listener: () => void) {
  for (const name of ['popstate', 'hashchange', MOVED]) addEventListener(name, listener);
  return () => {
    for (const name of ['popstate', 'hashchange', MOVED]) removeEventListener(name, listener);
  };
}

export function useAddress(): Address {
  const href = useSyncExternalStore(subscribe, () => location.search + location.hash);
  return useMemo(() => {
    const [search, hash = ''] = href.split('#');
    return { as: new URLSearchParams(search).get('as'), place: readPlace(hash) };
  }, [href]);
}
