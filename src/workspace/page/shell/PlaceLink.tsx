import type { ReactNode } from 'react';
import { hrefOf, type Place } from '../state/address.js';
import { useWorkspace } from '../state/workspace.js';

interface Props {
  place: Place;
  isCurrent: boolean;
  className?: string;
  children: ReactNode;
}

/** A real link, so that it opens in another tab as well. */
export function PlaceLink({ place, isCurrent, className, children }: Props) {
  const { me, goTo } = useWorkspace();
  return (
    <a
      className={className}
      href={hrefOf({ as: me.id, place })}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        goTo(place);
      }}
    >
      {children}
    </a>
  );
}
