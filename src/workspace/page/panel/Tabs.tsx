import { type KeyboardEvent, type ReactNode, useId } from 'react';

interface Props<Id extends string> {
  label: string;
  tabs: { id: Id; name: string }[];
  current: Id;
  onPick: (id: Id) => void;
  children: ReactNode;
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/** Tabs walked with the arrow keys; the children are the current one's content. */
export function Tabs<Id extends string>({ label, tabs, current, onPick, children }: Props<Id>) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = STEPS[event.key];
    if (!step) return;
    const at = tabs.findIndex((tab) => tab.id === current);
    const next = tabs.at((at + step) % tabs.length);
    if (!next) return;
    onPick(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div className="tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            data-tab={tab.id}
            aria-selected={tab.id === current}
            aria-controls={`${id}-content`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => onPick(tab.id)}
          >
            {tab.name}
          </button>
        ))}
      </div>
      <div className="panel-body" role="tabpanel" id={`${id}-content`} aria-labelledby={`${id}-${current}`}>
        {children}
      </div>
    </>
  );
}
