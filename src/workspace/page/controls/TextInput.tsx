import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import type { KeyboardEvent } from 'react';
import { useWords } from '../words/use-words.js';
import { type ControlProps, fieldProps, useControl } from './use-control.js';

type AnyTextInput = PlainTextInput | EmailInput | URLInput | NumberInput;

const KEYBOARDS = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'decimal',
} as const;

export function TextInput({ element, blockId, label, field }: ControlProps<AnyTextInput>) {
  const { value, enter, dispatch } = useControl(element, blockId, field);
  const text = typeof value === 'string' ? value : '';
  const triggers = field?.dispatches
    ? (element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'])
    : [];
  const isMultiline = element.type === 'plain_text_input' && element.multiline;

  const change = (next: string) => {
    enter(next || null);
    if (triggers.includes('on_character_entered')) void dispatch(next || null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isMultiline || event.nativeEvent.isComposing) return;
    if (!triggers.includes('on_enter_pressed')) return;
    event.preventDefault();
    void dispatch(text || null);
  };
  const props = {
    ...fieldProps(field, element.placeholder?.text ?? label),
    className: 'field',
    placeholder: element.placeholder?.text,
    value: text,
    onChange: ({ target }: { target: { value: string } }) => change(target.value),
    onKeyDown,
    ...(element.focus_on_load && { 'data-focus-first': true }),
  };

  return (
    <div className="text-input">
      {isMultiline ? (
        <textarea {...props} rows={3} />
      ) : (
        <input {...props} type="text" inputMode={KEYBOARDS[element.type]} autoComplete="off" />
      )}
      {element.type === 'plain_text_input' && element.max_length && (
        <Counter left={element.max_length - text.length} of={element.max_length} />
      )}
    </div>
  );
}

/** Appears when the end comes near. */
function Counter({ left, of }: { left: number; of: number }) {
  const words = useWords();
  if (left > Math.max(20, of * 0.2)) return null;
  return (
    <span className={`counter${left < 0 ? ' over' : ''}`} role="status">
      <span aria-hidden="true">{left}</span>
      <span className="unseen">{words.charactersLeft(left)}</span>
    </span>
  );
}
