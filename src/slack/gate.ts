import type { Language } from '../domain/language.js';
import type { Showroom } from '../domain/showroom.js';
import { type Text, textIn } from '../text/text-for.js';
import { chosenLanguage } from '../use-cases/choose-language.js';
import type { Actor } from '../use-cases/deps.js';
import { identify } from '../use-cases/identify.js';
import type { Message } from './blocks.js';
import { strangerMessage } from './join/messages.js';
import { typed } from './mrkdwn.js';
import type { Parts } from './parts.js';
import { noShowroomMessage } from './set-up/messages.js';
import { slackProblem } from './slack-problem.js';

/** A member of staff, or what to say to this person instead of helping. */
export type Admission =
  | { kind: 'staff'; actor: Actor }
  | { kind: 'outsider'; answer: (text: Text) => Message };

/** Only staff come past here; anybody else is told whom to ask, and can ask to join. `showroomId` is one that the person chose. No call to Slack: forms are answered in time. */
export function admit(parts: Parts, slackUserId: string, showroomId?: number): Admission {
  const identity = identify(parts, slackUserId, showroomId);
  if (identity.kind === 'staff') return identity;
  if (identity.kind === 'no-showroom')
    return { kind: 'outsider', answer: (text) => noShowroomMessage(parts.commands.showroom, text) };
  return { kind: 'outsider', answer: (text) => strangerMessage(identity, text) };
}

/** The person's own choice decides, then their Slack locale; when Slack does not answer, the showroom's language does. */
export async function wordsFor(
  parts: Parts,
  slackUserId: string,
  fallback?: Language,
  chosen: Language | null = chosenLanguage(parts, slackUserId) ?? null,
): Promise<Text> {
  try {
    // Also asked of whoever chose: Slack's answer tells how people are called today.
    const { language } = await parts.people.get(slackUserId);
    return textIn(chosen ?? language ?? fallback ?? 'en');
  } catch (error) {
    const problem = slackProblem(error);
    if (!problem) throw error;
    parts.log.warn({ problem: problem.code }, 'no locale: answering in the showroom’s language');
    return textIn(chosen ?? fallback ?? 'en');
  }
}

/** In a closed showroom it is neither the person's role nor the customer that stands in the way. */
export function wordsIn(text: Text, { closedAt, name }: Showroom): Text {
  if (closedAt === null) return text;
  const closed = text.showrooms.isClosed(typed(name));
  return { ...text, refusals: { ...text.refusals, 'not-allowed': closed, 'wrong-status': closed } };
}
