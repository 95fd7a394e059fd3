import { useTime } from '../state/use-time.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { inStepWith, inUnits, tomorrowAt } from './clock-times.js';
import type { AskPanel } from './use-panel.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Just before the hour at which an app may have its morning's work to do. */
const MORNING = { hour: 8, minute: 29 };

export function ClockControls({ ask }: { ask: AskPanel }) {
  const words = useWords();
  const { client, me } = useWorkspace();
  const now = useTime();
  const aheadMs = client.panel?.aheadMs ?? 0;
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(me.locale, { ...options, timeZone: me.tz }).format(now);
  const set = (to: number | null) => void ask('clock', { to });

  return (
    <section className="panel-section" aria-labelledby="panel-clock">
      <h3 id="panel-clock">{words.panel.clock}</h3>
      <p className={`clock${aheadMs === 0 ? '' : ' moved'}`}>
        <time dateTime={new Date(now).toISOString()}>
          <span className="clock-time">
            {show({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })}
          </span>
          <span className="clock-day">{show({ weekday: 'long', day: 'numeric', month: 'long' })}</span>
        </time>
        <span className="clock-ahead">
          {aheadMs === 0 ? words.panel.realTime : words.panel.ahead(inUnits(aheadMs), aheadMs < 0)}
        </span>
      </p>
      <div className="panel-buttons">
        <button
          type="button"
          className="button primary"
          onClick={() => set(inStepWith(Date.now(), tomorrowAt(now, me.tz, MORNING)))}
        >
          {words.panel.tomorrowAt('08:29')}
        </button>
        <button type="button" className="button" onClick={() => set(now + MINUTE)}>
          {words.panel.oneMinute}
        </button>
        <button type="button" className="button" onClick={() => set(now + HOUR)}>
          {words.panel.oneHour}
        </button>
        <button type="button" className="button" onClick={() => set(now + DAY)}>
          {words.panel.oneDay}
        </button>
        <button type="button" className="button" disabled={aheadMs === 0} onClick={() => set(null)}>
          {words.panel.backToNow}
        </button>
      </div>
    </section>
  );
}
