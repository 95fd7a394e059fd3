import type { ContextBlock as Context } from '@slack/types';
import { ImageElement } from './ImageElement.js';
import { Text } from './text/Text.js';

export function ContextBlock({ block }: { block: Context }) {
  return (
    <div className="block-context">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity but their place
        <div key={index}>
          {element.type === 'image' ? (
            <ImageElement image={element} className="context-image" />
          ) : (
            <Text of={element} />
          )}
        </div>
      ))}
    </div>
  );
}
