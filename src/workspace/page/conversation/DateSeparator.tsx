import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';

const DAY = 86_400_000;

export function DateSeparator({ day }: { day: string }) {
  const words = useWords();
  const { me, now } = useWorkspace();
  const dayOf = (time: number) => new Intl.DateTimeFormat('en-CA', { timeZone: me.tz }).format(time);
  const date = new Intl.DateTimeFormat(me.locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const name =
    day === dayOf(now())
      ? words.today
      : day === dayOf(now() - DAY)
        ? words.yesterday
        : date.format(new Date(`${day}T00:00:00Z`));
  return (
    <h2 className="date-separator">
      <span>{name}</span>
    </h2>
  );
}
