import type { Button } from '@slack/types';
import { PlainText } from '../blocks/text/Text.js';
import { useSurface } from './surface.js';
import type { ControlProps } from './use-control.js';

export function ActionButton({ element, blockId }: ControlProps<Button>) {
  const surface = useSurface();
  const place = { blockId, actionId: element.action_id ?? '' };
  const busy = surface.isBusy(place);
  const press = () => {
    if (busy) return;
    if (element.url) window.open(element.url, '_blank', 'noopener');
    const { text, value } = element;
    void surface.act(place, { type: 'button', text, ...(value !== undefined && { value }) }, element.confirm);
  };
  return (
    <button
      type="button"
      className={`button ${element.style ?? ''}`}
      aria-label={element.accessibility_label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      <span className="button-words">
        <PlainText text={element.text.text} />
      </span>
    </button>
  );
}
