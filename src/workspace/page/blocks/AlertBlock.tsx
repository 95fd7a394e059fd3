import type { AlertBlock as Alert } from '@slack/types';
import { Icon } from '../shell/Icon.js';
import { Text } from './text/Text.js';

export function AlertBlock({ block }: { block: Alert }) {
  const level = block.level ?? 'default';
  return (
    <div className={`block-alert ${level}`} role={level === 'error' ? 'alert' : 'note'}>
      <Icon
        name={level === 'success' ? 'check' : level === 'default' || level === 'info' ? 'info' : 'warning'}
      />
      <div>
        <Text of={block.text} />
      </div>
    </div>
  );
}
