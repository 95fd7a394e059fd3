import type { SectionBlock as Section } from '@slack/types';
import { Control } from '../controls/Control.js';
import { ImageElement } from './ImageElement.js';
import { Text } from './text/Text.js';

export function SectionBlock({ block, blockId }: { block: Section; blockId: string }) {
  const { accessory } = block;
  return (
    <div className="block-section">
      <div className="section-words">
        {block.text && (
          <div className="section-text">
            <Text of={block.text} />
          </div>
        )}
        {block.fields && (
          <div className="section-fields">
            {block.fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity but their place
              <div key={index}>
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div className="section-accessory">
          {accessory.type === 'image' ? (
            <ImageElement image={accessory} className="thumbnail" />
          ) : (
            <Control element={accessory} blockId={blockId} label={block.text?.text} />
          )}
        </div>
      )}
    </div>
  );
}
