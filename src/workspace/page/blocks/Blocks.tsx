import type { AnyBlock } from '../../protocol.js';
import { useWords } from '../words/use-words.js';
import { ActionsBlock } from './ActionsBlock.js';
import { AlertBlock } from './AlertBlock.js';
import { CardBlock } from './CardBlock.js';
import { ContainerBlock } from './ContainerBlock.js';
import { ContextBlock } from './ContextBlock.js';
import { ChartFigure } from './chart/ChartFigure.js';
import { DataTable } from './DataTable.js';
import type { DrawnBlock } from './drawn-block.js';
import { ImageBlock } from './ImageBlock.js';
import { InputBlock } from './InputBlock.js';
import { SectionBlock } from './SectionBlock.js';
import { Table } from './Table.js';
import { LibraryText, RichText } from './text/RichText.js';
import { PlainText } from './text/Text.js';

export function Blocks({ blocks }: { blocks: AnyBlock[] }) {
  return (
    <div className="blocks">
      {blocks.map((block, index) => {
        const blockId = block.block_id ?? `block-${index}`;
        return <Block key={blockId} block={block as DrawnBlock} blockId={blockId} />;
      })}
    </div>
  );
}

function Block({ block, blockId }: { block: DrawnBlock; blockId: string }) {
  const words = useWords();
  switch (block.type) {
    case 'section':
      return <SectionBlock block={block} blockId={blockId} />;
    case 'actions':
      return <ActionsBlock block={block} blockId={blockId} />;
    case 'input':
      return <InputBlock block={block} blockId={blockId} />;
    case 'context':
      return <ContextBlock block={block} />;
    case 'header':
      return (
        <h3 className="block-header">
          <PlainText text={block.text.text} />
        </h3>
      );
    case 'divider':
      return <hr className="block-divider" />;
    case 'rich_text':
      return <RichText elements={block.elements} />;
    case 'markdown':
      return <LibraryText block={block} />;
    case 'image':
      return <ImageBlock block={block} />;
    case 'alert':
      return <AlertBlock block={block} />;
    case 'card':
      return <CardBlock block={block} blockId={blockId} />;
    case 'carousel':
      return (
        <div className="carousel">
          {block.elements.map((card, index) => {
            const cardId = card.block_id ?? `${blockId}-${index}`;
            return <CardBlock key={cardId} block={card} blockId={cardId} />;
          })}
        </div>
      );
    case 'container':
      return <ContainerBlock block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'data_table':
      return <DataTable block={block} />;
    case 'data_visualization':
      return <ChartFigure block={block} />;
    default:
      return <p className="not-drawn">{words.notDrawn(block.type)}</p>;
  }
}
