import type { AnyBlock, Container, StateValues } from '../../protocol.js';
import { Blocks } from '../blocks/Blocks.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { Refused } from './Refused.js';
import { SurfaceContext } from './surface.js';
import { useBlockSurface } from './use-block-surface.js';

interface Props {
  container: Container;
  blocks: AnyBlock[];
  given?: StateValues;
}

/** The blocks of a message or of Home, with what goes wrong said below them. */
export function InteractiveBlocks({ container, blocks, given }: Props) {
  const { surface, question, refusal, setRefusal } = useBlockSurface(container, blocks, given);
  return (
    <SurfaceContext value={surface}>
      <Blocks blocks={blocks} />
      {refusal && <Refused words={refusal} onDismiss={() => setRefusal('')} />}
      {question && <ConfirmDialog question={question} />}
    </SurfaceContext>
  );
}
