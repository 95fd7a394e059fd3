import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import type { Choice } from './choice.js';

export interface SearchState {
  open: boolean;
  query: string;
  setOpen: (open: boolean) => void;
  setQuery: (query: string) => void;
}

export function useSearchState(): SearchState {
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  return { open, query, setOpen, setQuery };
}

/** The keyboard and the roles of a searchable list, after the ARIA combobox pattern. */
export function useCombobox(search: SearchState, choices: Choice[], pick: (choice: Choice) => void) {
  const listId = useId();
  const [active, setActive] = useState(0);
  const { open, setOpen, setQuery } = search;
  const current = Math.min(active, choices.length - 1);
  const close = useCallback(() => {
    setOpen(false);
    setQuery('');
    setActive(0);
  }, [setOpen, setQuery]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!open) setOpen(true);
      else setActive((current + step + choices.length) % Math.max(1, choices.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = choices[current];
      if (!open) setOpen(true);
      else if (choice) pick(choice);
    } else if (event.key === 'Escape' && open) {
      // Only the list closes, not the dialog around it.
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return {
    listId,
    current,
    close,
    setActive,
    inputProps: {
      role: 'combobox',
      'aria-expanded': open,
      'aria-controls': listId,
      'aria-autocomplete': 'list' as const,
      'aria-activedescendant': open && choices[current] ? `${listId}-${current}` : undefined,
      autoComplete: 'off',
      onKeyDown,
      onClick: () => setOpen(true),
      onBlur: close,
      onChange: ({ target }: { target: HTMLInputElement }) => {
        setQuery(target.value);
        setActive(0);
        setOpen(true);
      },
    },
  };
}
