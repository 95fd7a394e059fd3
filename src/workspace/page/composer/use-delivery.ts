import { useState } from 'react';
import { Refusal } from '../state/requests.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { encodeText } from './encode-text.js';
import { parseCommand } from './match-commands.js';

/** Sends a draft as the command or the message it is; what was refused stays in the composer. */
export function useDelivery(channel: string, threadTs: string | undefined) {
  const words = useWords();
  const { client, send } = useWorkspace();
  const [waiting, setWaiting] = useState(false);
  const [refusal, setRefusal] = useState('');

  const request = (draft: string) => {
    const command = parseCommand(draft);
    if (command && threadTs) throw new Refusal('not_in_thread', words.notInThreads(command.command));
    if (command) return send('command', { channel, ...command });
    const text = encodeText(draft.trim(), client.members, client.conversations);
    return send('message', { channel, text, ...(threadTs && { threadTs }) });
  };

  /** True once it has arrived. */
  const deliver = async (draft: string): Promise<boolean> => {
    if (!draft.trim() || waiting) return false;
    setWaiting(true);
    setRefusal('');
    try {
      await request(draft);
      return true;
    } catch (error) {
      setRefusal((error instanceof Refusal && error.message) || words.failed);
      return false;
    } finally {
      setWaiting(false);
    }
  };
  return { deliver, waiting, refusal, dismiss: () => setRefusal('') };
}
