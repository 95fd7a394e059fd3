import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const KEY = 'workspace-theme';
const systemTheme = (): Theme => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');

/** Follows the system until the person chooses. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEY));
  const [system, setSystem] = useState(systemTheme);
  const theme = chosen === 'light' || chosen === 'dark' ? chosen : system;

  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem(systemTheme());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  return [
    theme,
    (next) => {
      localStorage.setItem(KEY, next);
      setChosen(next);
    },
  ];
}
