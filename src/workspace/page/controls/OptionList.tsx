import { useEffect, useRef } from 'react';
import { Avatar } from '../shell/Avatar.js';
import { Icon } from '../shell/Icon.js';
import type { Choice, ChoiceGroup } from './choice.js';

interface Props {
  id: string;
  label: string;
  groups: ChoiceGroup[];
  current: number;
  chosen: string[];
  several?: boolean;
  note: string;
  onPick: (choice: Choice) => void;
  onPoint: (index: number) => void;
}

export function OptionList({
  id,
  label,
  groups,
  current,
  chosen,
  several = false,
  note,
  onPick,
  onPoint,
}: Props) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current option moves with the keyboard
  useEffect(() => {
    list.current?.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  let index = -1;

  return (
    <>
      <div
        ref={list}
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable={several || undefined}
      >
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <div key={at} {...(group.label && { role: 'group', 'aria-label': group.label })}>
            {group.label && <div className="option-group">{group.label}</div>}
            {group.choices.map((choice) => {
              index += 1;
              const mine = index;
              const isChosen = chosen.includes(choice.key);
              return (
                <div
                  key={choice.key}
                  id={`${id}-${mine}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={isChosen}
                  className={`option${mine === current ? ' current' : ''}`}
                  // The input keeps the focus.
                  onPointerDown={(event) => event.preventDefault()}
                  onMouseDown={(event) => event.preventDefault()}
                  onPointerMove={() => mine !== current && onPoint(mine)}
                  onClick={() => onPick(choice)}
                  onKeyDown={undefined}
                >
                  {choice.memberId && <Avatar memberId={choice.memberId} />}
                  <span className="option-words">
                    <span>{choice.label}</span>
                    {choice.description && <span className="option-description">{choice.description}</span>}
                  </span>
                  {isChosen && <Icon name="check" />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {note && (
        <p className="option-note" role="status">
          {note}
        </p>
      )}
    </>
  );
}
