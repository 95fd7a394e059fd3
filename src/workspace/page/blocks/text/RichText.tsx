import type { RichTextBlock } from '@slack/types';
import { memo } from 'react';
import { type Block as LibraryBlock, Message, type MessageProps } from 'slack-blocks-to-jsx';
import { ChannelMention, MemberMention } from './Mention.js';
import { SlackDate } from './SlackDate.js';

const hooks: MessageProps['hooks'] = {
  user: ({ id }) => <MemberMention id={id} />,
  channel: ({ id }) => <ChannelMention id={id} />,
  date: ({ timestamp, format }) => <SlackDate timestamp={timestamp} format={format} />,
  // A name that is no emoji stays as typed: "10:30:00" is a time of day.
  emoji: (emoji, draw) => {
    const drawn = draw(emoji);
    return drawn === emoji.name ? `:${emoji.name}:` : drawn;
  },
};

/** Blocks that are text only, drawn by slack-blocks-to-jsx; its own style sheet is not used. */
export const LibraryText = memo(function LibraryText({ block }: { block: LibraryBlock }) {
  return <Message blocks={[block]} hooks={hooks} withoutWrapper unstyled name="" logo="" theme="light" />;
});

export const RichText = memo(function RichText({ elements }: { elements: RichTextBlock['elements'] }) {
  return <LibraryText block={{ type: 'rich_text', elements } as LibraryBlock} />;
});
