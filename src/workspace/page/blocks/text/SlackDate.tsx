import { useWorkspace } from '../../state/workspace.js';
import { useWords } from '../../words/use-words.js';

const DAY = 86_400_000;

const STYLES: Record<string, Intl.DateTimeFormatOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
  day_divider_pretty: { weekday: 'long', month: 'long', day: 'numeric' },
};

/** An instant in the reader's language and time zone: `{date_short} at {time}`. */
export function SlackDate({ timestamp, format }: { timestamp: string; format: string }) {
  const { me } = useWorkspace();
  const words = useWords();
  const instant = new Date(Number(timestamp) * 1000);
  const show = (options: Intl.DateTimeFormatOptions, date = instant) =>
    new Intl.DateTimeFormat(me.locale, { ...options, timeZone: me.tz }).format(date);

  const text = format.replace(/\{(\w+?)(_pretty)?\}/g, (token, name: string, pretty?: string) => {
    const options = STYLES[`${name}${pretty ?? ''}`] ?? STYLES[name];
    if (!options) return token;
    const dayOf = (date: Date) => show({ dateStyle: 'short' }, date);
    if (pretty && dayOf(instant) === dayOf(new Date())) return words.today;
    if (pretty && dayOf(instant) === dayOf(new Date(Date.now() - DAY))) return words.yesterday;
    return show(options);
  });
  return <time dateTime={instant.toISOString()}>{text}</time>;
}
