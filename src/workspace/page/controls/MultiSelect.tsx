import type { MultiSelect as MultiSelectElement } from '@slack/types';
import { type KeyboardEvent, useRef } from 'react';
import type { Option } from '../../protocol.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { type Choice, optionChoice } from './choice.js';
import { OptionList } from './OptionList.js';
import { Popup } from './Popup.js';
import { Token } from './Token.js';
import { ownChoices, useChoices } from './use-choices.js';
import { useCombobox, useSearchState } from './use-combobox.js';
import { type ControlProps, fieldProps, useControl } from './use-control.js';

/** Several choices; each one chosen is a token that can be taken out again. */
export function MultiSelect({ element, blockId, label, field }: ControlProps<MultiSelectElement>) {
  const words = useWords();
  const workspace = useWorkspace();
  const anchor = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { place, value, choose, busy } = useControl(element, blockId, field);
  const search = useSearchState();
  const { groups, note } = useChoices(element, place, search.query, search.open);

  const known = ownChoices(element, workspace).flatMap(({ choices }) => choices);
  const chosen = ((value ?? []) as (Option | string)[]).map((one): Choice => {
    if (typeof one !== 'string') return optionChoice(one);
    return known.find(({ key }) => key === one) ?? { key: one, label: one, value: one };
  });
  const isFull = chosen.length >= (element.max_selected_items ?? Number.POSITIVE_INFINITY);
  const keep = (choices: Choice[]) => void choose(choices.map((choice) => choice.value));

  const toggle = (choice: Choice) => {
    const without = chosen.filter(({ key }) => key !== choice.key);
    if (without.length < chosen.length) keep(without);
    else if (!isFull) keep([...chosen, choice]);
    search.setQuery('');
  };
  const box = useCombobox(
    search,
    groups.flatMap(({ choices }) => choices),
    toggle,
  );
  const name = label ?? element.placeholder?.text ?? words.chooseSeveral;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && !search.query && chosen.length) keep(chosen.slice(0, -1));
    else box.inputProps.onKeyDown(event);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a wider target for the pointer; the input has the keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keyboard
    <div
      ref={anchor}
      className="multi-select field"
      aria-busy={busy || undefined}
      onClick={({ target, currentTarget }) => target === currentTarget && input.current?.focus()}
    >
      {chosen.map((choice) => (
        <Token
          key={choice.key}
          choice={choice}
          onRemove={() => keep(chosen.filter(({ key }) => key !== choice.key))}
        />
      ))}
      <input
        ref={input}
        {...fieldProps(field, element.placeholder?.text ?? name)}
        {...box.inputProps}
        onKeyDown={onKeyDown}
        placeholder={chosen.length ? '' : (element.placeholder?.text ?? words.chooseSeveral)}
        value={search.query}
        {...(element.focus_on_load && { 'data-focus-first': true })}
      />
      {search.open && (
        <Popup anchor={anchor} onClose={box.close}>
          <OptionList
            id={box.listId}
            label={name}
            groups={groups}
            current={box.current}
            chosen={chosen.map(({ key }) => key)}
            several
            note={note}
            onPick={toggle}
            onPoint={box.setActive}
          />
        </Popup>
      )}
    </div>
  );
}
