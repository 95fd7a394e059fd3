import type { Select as SelectElement } from '@slack/types';
import { useRef } from 'react';
import type { Option } from '../../protocol.js';
import { Icon } from '../shell/Icon.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import type { Choice } from './choice.js';
import { OptionList } from './OptionList.js';
import { Popup } from './Popup.js';
import { ownChoices, useChoices } from './use-choices.js';
import { useCombobox, useSearchState } from './use-combobox.js';
import { type ControlProps, fieldProps, useControl } from './use-control.js';

/** One choice from options, members or conversations. */
export function Select({ element, blockId, label, field }: ControlProps<SelectElement>) {
  const words = useWords();
  const workspace = useWorkspace();
  const anchor = useRef<HTMLDivElement>(null);
  const { place, value, choose, busy } = useControl(element, blockId, field);
  const search = useSearchState();
  const { groups, note } = useChoices(element, place, search.query, search.open);
  const choices = groups.flatMap((group) => group.choices);

  const pick = (choice: Choice) => {
    box.close();
    void choose(choice.value);
  };
  const box = useCombobox(search, choices, pick);

  const chosenKey = typeof value === 'string' ? value : ((value as Option | null)?.value ?? '');
  const chosenLabel =
    typeof value === 'string'
      ? ownChoices(element, workspace)[0]?.choices.find(({ key }) => key === value)?.label
      : (value as Option | null)?.text.text;
  const name = label ?? element.placeholder?.text ?? words.choose;

  return (
    <div ref={anchor} className={`select${chosenLabel ? '' : ' nothing'}`} aria-busy={busy || undefined}>
      <input
        {...fieldProps(field, element.placeholder?.text ?? name)}
        {...box.inputProps}
        className="field"
        placeholder={search.open && chosenLabel ? chosenLabel : (element.placeholder?.text ?? words.choose)}
        value={search.open ? search.query : (chosenLabel ?? '')}
        {...(element.focus_on_load && { 'data-focus-first': true })}
      />
      {chosenLabel && field && !field.required ? (
        <button
          type="button"
          className="icon-button clear"
          aria-label={words.clear(name)}
          onClick={() => choose(null)}
        >
          <Icon name="close" />
        </button>
      ) : (
        <Icon name="down" />
      )}
      {search.open && (
        <Popup anchor={anchor} onClose={box.close}>
          <OptionList
            id={box.listId}
            label={name}
            groups={groups}
            current={box.current}
            chosen={[chosenKey]}
            note={note}
            onPick={pick}
            onPoint={box.setActive}
          />
        </Popup>
      )}
    </div>
  );
}
