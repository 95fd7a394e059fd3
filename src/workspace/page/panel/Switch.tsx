import { type ReactNode, useId } from 'react';

interface Props {
  name: string;
  detail?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  /** Stands before the switch. */
  children?: ReactNode;
}

/** One thing that is on or off, with what it means. */
export function Switch({ name, detail, on, onChange, children }: Props) {
  const id = useId();
  return (
    <li className={`switch-row${on ? ' on' : ''}`}>
      <span className="switch-words">
        <span id={id}>{name}</span>
        {detail && (
          <span id={`${id}-detail`} className="switch-detail">
            {detail}
          </span>
        )}
      </span>
      {children}
      <button
        type="button"
        role="switch"
        className="switch"
        aria-checked={on}
        aria-labelledby={id}
        aria-describedby={detail && `${id}-detail`}
        onClick={() => onChange(!on)}
      />
    </li>
  );
}
