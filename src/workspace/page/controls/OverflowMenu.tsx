import type { Overflow } from '@slack/types';
import { useCallback, useRef, useState } from 'react';
import { PlainText } from '../blocks/text/Text.js';
import { Icon } from '../shell/Icon.js';
import { useWords } from '../words/use-words.js';
import { Menu } from './Menu.js';
import { useSurface } from './surface.js';
import type { ControlProps } from './use-control.js';

export function OverflowMenu({ element, blockId }: ControlProps<Overflow>) {
  const words = useWords();
  const surface = useSurface();
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = useCallback(() => setOpen(false), []);
  const place = { blockId, actionId: element.action_id ?? '' };

  const pick = (option: Overflow['options'][number]) => {
    setOpen(false);
    anchor.current?.focus();
    if ('url' in option && typeof option.url === 'string') window.open(option.url, '_blank', 'noopener');
    void surface.act(place, { type: 'overflow', selected_option: option }, element.confirm);
  };

  return (
    <>
      <button
        ref={anchor}
        type="button"
        className="button overflow"
        aria-label={words.moreActions}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={surface.isBusy(place) || undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <Menu anchor={anchor} label={words.moreActions} onClose={close}>
          {element.options.map((option) => (
            <button
              key={option.value ?? option.text.text}
              type="button"
              role="menuitem"
              className="menu-item"
              onClick={() => pick(option)}
            >
              <PlainText text={option.text.text} />
            </button>
          ))}
        </Menu>
      )}
    </>
  );
}
