import type { MrkdwnElement, PlainTextElement } from '@slack/types';
import { Fragment, useMemo } from 'react';
import { parseMrkdwn } from './parse-mrkdwn.js';
import { RichText } from './RichText.js';

export function Mrkdwn({ text }: { text: string }) {
  const elements = useMemo(() => parseMrkdwn(text), [text]);
  return <RichText elements={elements} />;
}

function Emoji({ name }: { name: string }) {
  const elements = useMemo(
    () => [{ type: 'rich_text_section' as const, elements: [{ type: 'emoji' as const, name }] }],
    [name],
  );
  return (
    <span className="inline-emoji">
      <RichText elements={elements} />
    </span>
  );
}

/** Plain text as it was written, line by line, with `:emoji:` drawn. */
export function PlainText({ text }: { text: string }) {
  const pieces = text.split(/:([a-z0-9_+'-]+):/);
  return (
    <span className="plain-text">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one fixed text
        <Fragment key={index}>{index % 2 ? <Emoji name={piece} /> : piece}</Fragment>
      ))}
    </span>
  );
}

export function Text({ of }: { of: PlainTextElement | MrkdwnElement }) {
  return of.type === 'mrkdwn' ? <Mrkdwn text={of.text} /> : <PlainText text={of.text} />;
}
