import { useWorkspace } from '../state/workspace.js';

/** The time of day; the whole date on hover. */
export function MessageTime({ ts, short = false }: { ts: string; short?: boolean }) {
  const { me } = useWorkspace();
  const instant = new Date(Number(ts) * 1000);
  const show = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(me.locale, { ...options, timeZone: me.tz }).format(instant);
  const time = show({ hour: 'numeric', minute: '2-digit' });
  return (
    <time
      className="message-time"
      dateTime={instant.toISOString()}
      title={show({ dateStyle: 'full', timeStyle: 'short' })}
    >
      {short ? time.replace(/\s?[AP]M$/i, '') : time}
    </time>
  );
}
