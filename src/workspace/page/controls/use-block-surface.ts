import type { ConfirmationDialog } from '@slack/types';
import { useMemo, useState } from 'react';
import type { AnyBlock, Container, StateValues } from '../../protocol.js';
import { mergeTyped, stateValues } from '../../server/control-values.js';
import { Refusal, uploadFile } from '../state/requests.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import type { ControlPlace, Surface } from './surface.js';

export interface Question {
  dialog: ConfirmationDialog;
  answer: (yes: boolean) => void;
}

const keyOf = ({ blockId, actionId }: ControlPlace) => `${blockId}/${actionId}`;

/**
 * Keeps what the person enters by block id and action id, so an update of the same blocks leaves it alone, and a control
 * with a new id starts from its own initial value.
 */
export function useBlockSurface(container: Container, blocks: AnyBlock[], given: StateValues = {}) {
  const { send, me } = useWorkspace();
  const words = useWords();
  const [typed, setTyped] = useState(given);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState<ReadonlySet<string>>(new Set());
  const [uploads, setUploads] = useState(0);
  const [question, setQuestion] = useState<Question | null>(null);
  const [refusal, setRefusal] = useState('');

  const ask = (dialog: ConfirmationDialog) =>
    new Promise<boolean>((resolve) => {
      const answer = (yes: boolean) => {
        setQuestion(null);
        resolve(yes);
      };
      setQuestion({ dialog, answer });
    });

  const values = useMemo(() => stateValues(blocks, typed), [blocks, typed]);
  const surface: Surface = {
    values,
    errors,
    isBusy: (place) => busy.has(keyOf(place)),
    enter: ({ blockId, actionId }, value) => {
      setTyped((before) => mergeTyped(before, { [blockId]: { [actionId]: value } }));
      setErrors(({ [blockId]: _gone, ...others }) => others);
    },
    act: async (place, value, confirm) => {
      if (confirm && !(await ask(confirm))) return false;
      const key = keyOf(place);
      setBusy((before) => new Set(before).add(key));
      setRefusal('');
      const state = mergeTyped(typed, { [place.blockId]: { [place.actionId]: value } });
      try {
        await send('action', { container, ...place, value, state: value.type === 'button' ? typed : state });
      } catch (error) {
        setRefusal((error instanceof Refusal && error.message) || words.failed);
      } finally {
        setBusy((before) => new Set([...before].filter((other) => other !== key)));
      }
      return true;
    },
    upload: async (place, file) => {
      if (container.kind !== 'view') throw new Refusal('invalid_action', '');
      setUploads((before) => before + 1);
      try {
        return await uploadFile({ as: me.id, viewId: container.viewId, ...place }, file);
      } finally {
        setUploads((before) => before - 1);
      }
    },
    findOptions: (place, query) => send('options', { container, ...place, query }),
  };
  return { surface, typed, errors, setErrors, uploading: uploads > 0, question, refusal, setRefusal };
}
