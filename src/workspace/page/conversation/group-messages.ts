import type { Message } from '../../protocol.js';

export interface Day {
  day: string;
  messages: { message: Message; continues: boolean }[];
}

const TOGETHER_SECONDS = 5 * 60;

/** A message follows on when the same person wrote just before, to the same readers. */
function continuesFrom(before: Message | undefined, message: Message): boolean {
  if (!before || before.userId !== message.userId) return false;
  if (before.ephemeralFor !== message.ephemeralFor || before.replyCount > 0) return false;
  return Number(message.ts) - Number(before.ts) < TOGETHER_SECONDS;
}

/** Messages by the reader's calendar day. */
export function groupByDay(messages: Message[], tz: string): Day[] {
  const dayOf = new Intl.DateTimeFormat('en-CA', { timeZone: tz });
  const days: Day[] = [];
  for (const [index, message] of messages.entries()) {
    const day = dayOf.format(Number(message.ts) * 1000);
    const last = days.at(-1);
    if (last?.day === day)
      last.messages.push({ message, continues: continuesFrom(messages[index - 1], message) });
    else days.push({ day, messages: [{ message, continues: false }] });
  }
  return days;
}
