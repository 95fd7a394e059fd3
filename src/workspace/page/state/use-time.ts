import { useEffect, useState } from 'react';
import { useWorkspace } from './workspace.js';

/** The workspace's time, every second anew. */
export function useTime(): number {
  const { now } = useWorkspace();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now();
}
