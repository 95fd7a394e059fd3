import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Refused } from '../controls/Refused.js';
import { Icon } from '../shell/Icon.js';
import { useWords } from '../words/use-words.js';
import { Around } from './Around.js';
import { ClockControls } from './ClockControls.js';
import { PANEL_BUTTON } from './PanelButton.js';
import { panelOpen } from './panel-stores.js';
import { StartOver } from './StartOver.js';
import { Tabs } from './Tabs.js';
import { TrafficLog } from './TrafficLog.js';
import { TroubleSwitches } from './TroubleSwitches.js';
import { usePanel } from './use-panel.js';

/** What slack.com does not have: a drawer beside the conversation, so that what it does is seen at once. */
export function Panel() {
  const words = useWords();
  const drawer = useRef<HTMLElement>(null);
  const [tab, setTab] = useState<'controls' | 'log'>('controls');
  const { ask, waitsFor, refusal, dismiss } = usePanel();

  useEffect(() => drawer.current?.focus(), []);
  const close = () => {
    panelOpen.set(false);
    document.getElementById(PANEL_BUTTON)?.focus();
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    const inDialog = target instanceof Element && target.closest('dialog');
    if (key === 'Escape' && !inDialog) close();
  };

  return (
    <aside ref={drawer} className="panel" aria-label={words.panel.title} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="pane-head">
        <div className="pane-title">
          <h2>{words.panel.title}</h2>
          <p>{words.panel.about}</p>
        </div>
        <button type="button" className="icon-button" aria-label={words.panel.close} onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      <Tabs
        label={words.panel.title}
        tabs={[
          { id: 'controls', name: words.panel.controls },
          { id: 'log', name: words.panel.log },
        ]}
        current={tab}
        onPick={setTab}
      >
        {refusal && <Refused words={refusal} onDismiss={dismiss} />}
        {tab === 'log' ? (
          <TrafficLog />
        ) : (
          <>
            <ClockControls ask={ask} />
            <TroubleSwitches ask={ask} />
            <Around ask={ask} />
            <StartOver ask={ask} waits={waitsFor === 'reset'} />
          </>
        )}
      </Tabs>
    </aside>
  );
}
