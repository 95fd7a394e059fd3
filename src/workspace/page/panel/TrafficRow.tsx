import { memo, useState } from 'react';
import type { TrafficEntry } from '../../panel-protocol.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { CopyButton } from './CopyButton.js';
import { Json } from './Json.js';

export const TrafficRow = memo(function TrafficRow({ entry }: { entry: TrafficEntry }) {
  const words = useWords();
  const { me } = useWorkspace();
  const [open, setOpen] = useState(false);
  const { at, direction, name, outcome, failed, ms, sent, answered } = entry;
  const time = new Intl.DateTimeFormat(me.locale, { timeStyle: 'medium', hourCycle: 'h23', timeZone: me.tz });
  const toApp = direction === 'to-app';

  return (
    <li>
      <details className="traffic-row" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <span className={`way ${direction}`} title={toApp ? words.panel.toApp : words.panel.fromApp}>
            <span aria-hidden="true">{toApp ? '→' : '←'}</span>
            <span className="unseen">{toApp ? words.panel.toApp : words.panel.fromApp}</span>
          </span>
          <code className="traffic-name">{name}</code>
          <span className={`outcome${failed ? ' failed' : ''}`}>{outcome}</span>
          <span className="traffic-when">
            {time.format(at)} · {ms} ms
          </span>
        </summary>
        {open && (
          <div className="traffic-detail">
            <CopyButton text={() => JSON.stringify(entry, null, 2)} />
            <h4>{words.panel.sent}</h4>
            <Json value={sent} />
            <h4>{words.panel.answered}</h4>
            <Json value={answered} />
          </div>
        )}
      </details>
    </li>
  );
});
