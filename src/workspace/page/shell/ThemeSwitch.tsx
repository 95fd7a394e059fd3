import { useTheme } from '../state/theme.js';
import { useWords } from '../words/use-words.js';
import { Icon } from './Icon.js';

export function ThemeSwitch() {
  const words = useWords();
  const [theme, setTheme] = useTheme();
  const label = theme === 'dark' ? words.toLight : words.toDark;
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  );
}
