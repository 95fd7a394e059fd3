import type { ActionsBlock as Actions } from '@slack/types';
import { Control } from '../controls/Control.js';

export function ActionsBlock({ block, blockId }: { block: Actions; blockId: string }) {
  return (
    <div className="block-actions">
      {block.elements.map((element, index) => (
        <Control key={element.action_id ?? index} element={element} blockId={blockId} />
      ))}
    </div>
  );
}
