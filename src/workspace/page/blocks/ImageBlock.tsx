import type { ImageBlock as Image } from '@slack/types';
import { ImageElement } from './ImageElement.js';
import { PlainText } from './text/Text.js';

export function ImageBlock({ block }: { block: Image }) {
  return (
    <figure className="block-image">
      {block.title && (
        <figcaption>
          <PlainText text={block.title.text} />
        </figcaption>
      )}
      <ImageElement image={block} className="picture" opens />
    </figure>
  );
}
