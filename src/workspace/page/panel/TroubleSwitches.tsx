import { troubles } from '../../panel-protocol.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { Switch } from './Switch.js';
import type { AskPanel } from './use-panel.js';

/** Slack that is down for one call is not down. */
const lasting = new Set<string>(['down']);

export function TroubleSwitches({ ask }: { ask: AskPanel }) {
  const words = useWords();
  const { client } = useWorkspace();
  const on = client.panel?.troubles ?? {};
  return (
    <section className="panel-section" aria-labelledby="panel-trouble">
      <div className="panel-section-head">
        <h3 id="panel-trouble">{words.panel.trouble}</h3>
        <button type="button" className="button" onClick={() => void ask('recover', {})}>
          {words.panel.recover}
        </button>
      </div>
      <p className="panel-about">{words.panel.aboutTrouble}</p>
      <ul>
        {troubles.map((trouble) => {
          const { name, detail } = words.panel.troubleKinds[trouble];
          const isNext = on[trouble] === 'once';
          return (
            <Switch
              key={trouble}
              name={name}
              detail={detail}
              on={on[trouble] === 'on'}
              onChange={(next) => void ask('trouble', { trouble, span: next ? 'on' : 'off' })}
            >
              {!lasting.has(trouble) && (
                <button
                  type="button"
                  className="button once"
                  aria-pressed={isNext}
                  aria-label={words.panel.onceOf(name)}
                  onClick={() => void ask('trouble', { trouble, span: isNext ? 'off' : 'once' })}
                >
                  {words.panel.once}
                </button>
              )}
            </Switch>
          );
        })}
      </ul>
    </section>
  );
}
