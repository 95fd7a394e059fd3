import { useState } from 'react';
import { useWords } from '../words/use-words.js';
import { matchesTraffic } from './match-traffic.js';
import { TrafficRow } from './TrafficRow.js';
import { useTraffic } from './use-traffic.js';

/** What went between Slack and the app, newest first. */
export function TrafficLog() {
  const words = useWords();
  const [filter, setFilter] = useState('');
  const entries = useTraffic();
  const shown = entries.filter((entry) => matchesTraffic(entry, filter)).reverse();
  return (
    <section className="traffic">
      <div className="traffic-filter">
        <input
          type="search"
          className="field"
          aria-label={words.panel.filter}
          placeholder={words.panel.filter}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
        <p role="status">{words.panel.entries(shown.length)}</p>
      </div>
      {shown.length === 0 && (
        <p className="empty">{entries.length === 0 ? words.panel.quiet : words.noMatches}</p>
      )}
      <ol>
        {shown.map((entry) => (
          <TrafficRow key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}
