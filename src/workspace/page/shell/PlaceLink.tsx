import type { ReactNode } from 'react';
import type { TourStep } from '../../protocol.js';
import { hrefOf, type Place } from '../state/address.js';
import { useWorkspace } from '../state/workspace.js';

interface Props {
  place: Place;
  isCurrent: boolean;
  className?: string;
  /** As what the tour knows it. */
  anchor?: TourStep['anchor'] | undefined;
  children: ReactNode;
}

/** A real link, so that it opens in another tab as well. */
export function PlaceLink({ place, isCurrent, className, anchor, children }: Props) {
  const { me, goTo } = useWorkspace();
  return (
    <a
      className={className}
      data-anchor={anchor}
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
