import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import type { AnyBlock, StateValues } from '../../protocol.js';
import { Refusal } from '../state/requests.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { checkInputs } from './check-inputs.js';

interface Submission {
  viewId: string;
  blocks: AnyBlock[];
  /** What the fields show. */
  values: StateValues;
  /** What the person entered: the app adds the rest. */
  typed: StateValues;
  onErrors: (errors: Record<string, string>) => void;
  onRefusal: (words: string) => void;
}

/** Checks what Slack checks, then asks the app; afterwards the first field in error has the focus. */
export function useSubmission(form: RefObject<HTMLFormElement | null>, submission: Submission) {
  const words = useWords();
  const { send } = useWorkspace();
  const [waiting, setWaiting] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { viewId, blocks, values, typed, onErrors, onRefusal } = submission;

  // biome-ignore lint/correctness/useExhaustiveDependencies: once after each attempt
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('.block-input.invalid :is(input, textarea)')?.focus();
  }, [attempt]);
  const show = (errors: Record<string, string>) => {
    onErrors(errors);
    setAttempt((before) => before + 1);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (waiting) return;
    onRefusal('');
    const missing = checkInputs(blocks, values, words);
    if (Object.keys(missing).length > 0) return show(missing);
    setWaiting(true);
    try {
      show((await send('submit', { viewId, values: typed })).errors);
    } catch (error) {
      onRefusal((error instanceof Refusal && error.message) || words.failed);
    } finally {
      setWaiting(false);
    }
  };
  return { submit, waiting };
}
