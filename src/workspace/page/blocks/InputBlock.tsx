import type { InputBlock as Input } from '@slack/types';
import { useId } from 'react';
import { Control } from '../controls/Control.js';
import { useSurface } from '../controls/surface.js';
import { useWords } from '../words/use-words.js';
import { PlainText } from './text/Text.js';

/** Choices are a group with a legend; everything else is one field with a label. */
const isGroup = (type: string) => type === 'checkboxes' || type === 'radio_buttons';

export function InputBlock({ block, blockId }: { block: Input; blockId: string }) {
  const words = useWords();
  const id = useId();
  const error = useSurface().errors[blockId];
  const Label = isGroup(block.element.type) ? 'div' : 'label';
  const hintId = block.hint && `${id}-hint`;
  const errorId = error && `${id}-error`;

  return (
    <div className={`block-input${error ? ' invalid' : ''}`} data-block={blockId}>
      <div className="input-label">
        <Label id={`${id}-label`} {...(Label === 'label' && { htmlFor: id })}>
          <PlainText text={block.label.text} />
        </Label>
        {block.optional && <span className="optional"> ({words.optional})</span>}
      </div>
      <Control
        element={block.element}
        blockId={blockId}
        label={block.label.text}
        field={{
          id,
          labelId: `${id}-label`,
          describedBy: [errorId, hintId].filter(Boolean).join(' ') || undefined,
          invalid: Boolean(error),
          required: !block.optional,
          dispatches: block.dispatch_action ?? false,
        }}
      />
      {error && (
        <p className="input-error" id={errorId}>
          <span aria-hidden="true">⚠ </span>
          {error}
        </p>
      )}
      {block.hint && (
        <p className="input-hint" id={hintId}>
          <PlainText text={block.hint.text} />
        </p>
      )}
    </div>
  );
}
