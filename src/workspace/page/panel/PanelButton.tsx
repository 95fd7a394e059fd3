import { Icon } from '../shell/Icon.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { panelOpen } from './panel-stores.js';

export const PANEL_BUTTON = 'panel-button';

/** Opens the panel, and tells while the workspace is not as it usually is. */
export function PanelButton() {
  const words = useWords();
  const { client, me, now } = useWorkspace();
  const open = panelOpen.use();
  if (!client.panel) return null;
  const { aheadMs, troubles } = client.panel;
  const time = new Intl.DateTimeFormat(me.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: me.tz,
  });
  const trouble = Object.keys(troubles).length;
  const notes = [
    ...(aheadMs === 0 ? [] : [words.panel.itIs(time.format(now()))]),
    ...(trouble === 0 ? [] : [words.panel.troubles(trouble)]),
  ];

  return (
    <button
      type="button"
      id={PANEL_BUTTON}
      className="side-tool"
      data-anchor="panel"
      aria-expanded={open}
      onClick={() => panelOpen.set(!open)}
    >
      <Icon name="tools" />
      <span className="side-name">
        {words.panel.title}
        {notes.length > 0 && <span className="side-note">{notes.join(' · ')}</span>}
      </span>
    </button>
  );
}
