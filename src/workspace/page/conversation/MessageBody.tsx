import type { Message } from '../../protocol.js';
import { Mrkdwn } from '../blocks/text/Text.js';
import { InteractiveBlocks } from '../controls/InteractiveBlocks.js';
import { useWords } from '../words/use-words.js';
import { FileCard } from './FileCard.js';

/** Blocks when there are any, else the text; then the files that no block shows. */
export function MessageBody({ message }: { message: Message }) {
  const words = useWords();
  const { blocks, text, files, channel, ts } = message;
  const inBlocks = JSON.stringify(blocks);
  return (
    <div className="message-body">
      {blocks.length > 0 ? (
        <InteractiveBlocks container={{ kind: 'message', channel, ts }} blocks={blocks} />
      ) : (
        <Mrkdwn text={text} />
      )}
      {message.edited && <span className="edited"> ({words.edited})</span>}
      {files
        .filter(({ id }) => !inBlocks.includes(id))
        .map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
    </div>
  );
}
