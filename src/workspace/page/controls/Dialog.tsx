import { type ReactNode, useLayoutEffect, useRef } from 'react';

interface Props {
  className: string;
  labelledBy: string;
  role?: 'dialog' | 'alertdialog';
  onCancel: () => void;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, closes on Esc and gives the focus back. */
export function Dialog({ className, labelledBy, role = 'dialog', onCancel, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-focus-first], .block-input :is(input, textarea)')?.focus();
    return () => {
      dialog?.close();
      // Chromium gives the focus back, but after a click not the caret: what is typed next would be lost.
      if (before instanceof HTMLElement && before === document.activeElement) {
        before.blur();
        before.focus({ preventScroll: true });
      }
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={className}
      role={role}
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
}
