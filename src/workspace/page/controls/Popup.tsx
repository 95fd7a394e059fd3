import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

interface Props {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

const GAP = 4;
const EDGE = 8;

/** Puts the popup under its anchor, or above when there is more room, and never past the window's edge. */
function putBeside(popup: HTMLElement, anchor: HTMLElement) {
  const around = anchor.getBoundingClientRect();
  const [below, above] = [innerHeight - around.bottom - GAP - EDGE, around.top - GAP - EDGE];
  popup.style.minWidth = `${Math.min(around.width, innerWidth - 2 * EDGE)}px`;
  popup.style.maxHeight = '';
  const flips = popup.offsetHeight > below && above > below;
  popup.style.maxHeight = `${Math.min(340, flips ? above : below)}px`;
  popup.style.top = flips ? '' : `${around.bottom + GAP}px`;
  popup.style.bottom = flips ? `${innerHeight - around.top + GAP}px` : '';
  popup.style.left = `${Math.max(EDGE, Math.min(around.left, innerWidth - popup.offsetWidth - EDGE))}px`;
}

/** A list over everything else, also over the dialog it belongs to. Placed again after every render, for its size may change. */
export function Popup({ anchor, onClose, className = '', children }: Props) {
  const ref = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [popup, beside] = [ref.current, anchor.current];
    if (!popup || !beside) return;
    if (!popup.matches(':popover-open')) popup.showPopover();
    putBeside(popup, beside);
  });

  useLayoutEffect(() => {
    const place = () => {
      if (ref.current && anchor.current) putBeside(ref.current, anchor.current);
    };
    const closeOutside = ({ target }: Event) => {
      const inside =
        target instanceof Node && (ref.current?.contains(target) || anchor.current?.contains(target));
      if (!inside) onClose();
    };
    addEventListener('resize', place);
    addEventListener('scroll', place, true);
    addEventListener('pointerdown', closeOutside);
    return () => {
      removeEventListener('resize', place);
      removeEventListener('scroll', place, true);
      removeEventListener('pointerdown', closeOutside);
    };
  }, [anchor, onClose]);

  return (
    <div ref={ref} popover="manual" className={`popup ${className}`}>
      {children}
    </div>
  );
}
