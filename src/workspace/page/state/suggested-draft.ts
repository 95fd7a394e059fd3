import { useEffect } from 'react';
import { createStore } from './store.js';

/** What somebody else on the page proposes to write; a composer takes it. */
export const suggestedDraft = createStore<string | null>(null);

export function useSuggestedDraft(take: (draft: string) => void) {
  const draft = suggestedDraft.use();
  useEffect(() => {
    if (draft === null) return;
    suggestedDraft.set(null);
    take(draft);
  }, [draft, take]);
}
