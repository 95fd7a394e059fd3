import { useCallback, useLayoutEffect, useRef, useState } from 'react';

const NEAR = 90;

/**
 * Stays at the newest message while the reader is there, and leaves a reader alone who has scrolled up.
 * Also follows when something below grows late, such as a picture.
 */
export function useKeepPlace() {
  const scroller = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const follows = useRef(true);

  const toEnd = useCallback(() => {
    follows.current = true;
    setAtEnd(true);
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    if (!element || !content) return;
    let top = element.scrollTop;
    const onScroll = () => {
      const isNear = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
      // Only a reader moves up; being far from the end also happens when much is added at once.
      if (isNear || element.scrollTop < top) follows.current = isNear;
      top = element.scrollTop;
      setAtEnd(follows.current);
    };
    const observer = new ResizeObserver(() => follows.current && toEnd());
    element.addEventListener('scroll', onScroll, { passive: true });
    observer.observe(content);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [toEnd]);

  return { scroller, atEnd, toEnd };
}
