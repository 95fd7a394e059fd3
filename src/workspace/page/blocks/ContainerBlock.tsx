import type { ContainerBlock as Container } from '@slack/types';
import { Blocks } from './Blocks.js';
import { RichText } from './text/RichText.js';
import { Text } from './text/Text.js';

function Heading({ block }: { block: Container }) {
  return (
    <>
      <strong>
        {block.title && <Text of={block.title} />}
        {block.rich_text_title && <RichText elements={block.rich_text_title.elements} />}
      </strong>
      {block.subtitle && (
        <span className="container-subtitle">
          <Text of={block.subtitle} />
        </span>
      )}
    </>
  );
}

export function ContainerBlock({ block }: { block: Container }) {
  if (!block.is_collapsible)
    return (
      <section className="block-container">
        <div className="container-heading">
          <Heading block={block} />
        </div>
        <Blocks blocks={block.child_blocks} />
      </section>
    );
  return (
    <details className="block-container" open={!block.default_collapsed}>
      <summary className="container-heading">
        <Heading block={block} />
      </summary>
      <Blocks blocks={block.child_blocks} />
    </details>
  );
}
