import type { CardBlock as Card } from '@slack/types';
import { Control } from '../controls/Control.js';
import { ImageElement } from './ImageElement.js';
import { Text } from './text/Text.js';

export function CardBlock({ block, blockId }: { block: Card; blockId: string }) {
  return (
    <article className="block-card">
      {block.hero_image && <ImageElement image={block.hero_image} className="card-hero" />}
      <div className="card-words">
        {block.icon && <ImageElement image={block.icon} className="card-icon" />}
        <div>
          {block.title && (
            <div className="card-title">
              <Text of={block.title} />
            </div>
          )}
          {block.subtitle && (
            <div className="card-subtitle">
              <Text of={block.subtitle} />
            </div>
          )}
        </div>
      </div>
      {block.body && (
        <div className="card-body">
          <Text of={block.body} />
        </div>
      )}
      {block.actions && (
        <div className="block-actions">
          {block.actions.map((button, index) => (
            <Control key={button.action_id ?? index} element={button} blockId={blockId} />
          ))}
        </div>
      )}
    </article>
  );
}
