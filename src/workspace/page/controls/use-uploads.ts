import type { FileInput } from '@slack/types';
import { useRef, useState } from 'react';
import type { HeldFile } from '../../protocol.js';
import { Refusal } from '../state/requests.js';
import { useWords } from '../words/use-words.js';
import { judgeFile, mostFiles } from './judge-file.js';
import { type ControlPlace, useSurface } from './surface.js';

/** Sends chosen files to the workspace, one after the other, and keeps those it took. */
export function useUploads(
  element: FileInput,
  place: ControlPlace,
  held: HeldFile[],
  enter: (files: HeldFile[]) => void,
) {
  const words = useWords();
  const surface = useSurface();
  const [underway, setUnderway] = useState('');
  const [refusal, setRefusal] = useState('');
  // A file may be taken out while another one is on its way.
  const latest = useRef(held);
  latest.current = held;
  const most = mostFiles(element);

  const add = async (chosen: File[]) => {
    // Of one file, the next takes the place, as in the browser's own field.
    const stays = () => (most === 1 ? [] : latest.current);
    const wrong =
      stays().length + chosen.length > most
        ? words.tooManyFiles(most)
        : chosen.map((file) => judgeFile(element, file, words)).find((one) => one !== undefined);
    setRefusal(wrong ?? '');
    if (wrong !== undefined) return;
    for (const file of chosen) {
      setUnderway(file.name);
      try {
        const taken = await surface.upload(place, file);
        latest.current = [...stays(), taken];
        enter(latest.current);
      } catch (error) {
        setRefusal((error instanceof Refusal && error.message) || words.failed);
      }
    }
    setUnderway('');
  };
  return { add, underway, refusal };
}
