import { Icon } from './Icon.js';

export function Banner({ words }: { words: string }) {
  return (
    <div className="banner" role="status">
      <Icon name="warning" />
      {words}
    </div>
  );
}
