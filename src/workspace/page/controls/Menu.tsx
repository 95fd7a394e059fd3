import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Popup } from './Popup.js';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** A menu walked with the arrow keys; its children are buttons with a menu role. */
export function Menu({ anchor, label, onClose, className = '', children }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const items = () => [...(ref.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];

  useEffect(() => {
    const found = [...(ref.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    (found.find((item) => item.ariaChecked === 'true') ?? found[0])?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step) {
      const all = items();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all.at((at + step) % all.length)?.focus();
      event.preventDefault();
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      anchor.current?.focus();
      onClose();
    }
  };

  return (
    <Popup anchor={anchor} onClose={onClose} className={className}>
      <div ref={ref} role="menu" tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
        {children}
      </div>
    </Popup>
  );
}
