import { useState } from 'react';
import type { PanelRequests } from '../../panel-protocol.js';
import { askPanel, Refusal } from '../state/requests.js';
import { useWords } from '../words/use-words.js';

export type AskPanel = <Name extends keyof PanelRequests>(
  name: Name,
  request: PanelRequests[Name]['request'],
) => Promise<void>;

/** Asks the workspace for something; what changes comes to every page as an event. */
export function usePanel() {
  const words = useWords();
  const [refusal, setRefusal] = useState('');
  const [waitsFor, setWaitsFor] = useState<keyof PanelRequests | null>(null);
  const ask: AskPanel = async (name, request) => {
    setRefusal('');
    setWaitsFor(name);
    try {
      await askPanel(name, request);
    } catch (error) {
      setRefusal((error instanceof Refusal && error.message) || words.failed);
    } finally {
      setWaitsFor(null);
    }
  };
  return { ask, waitsFor, refusal, dismiss: () => setRefusal('') };
}
