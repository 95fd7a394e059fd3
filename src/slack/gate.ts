import type { Language, Showroom } from '../domain/showroom.js';
import { type Text, textIn } from '../text/text-for.js';
import type { Actor } from '../use-cases/deps.js';
import { identify } from '../use-cases/identify.js';
import { mention, typed } from './mrkdwn.js';
import type { Parts } from './parts.js';
import { slackProblem } from './slack-problem.js';

/** A member of staff, or why this person cannot be helped. */
export type Admission = { kind: 'staff'; actor: Actor } | { kind: 'outsider'; words: (text: Text) => string };

/** Only staff come past here; anybody else is told whom to ask. `showroomId` is one that the person chose. No call to Slack: forms are answered in time. */
export function admit(parts: Parts, slackUserId: string, showroomId?: number): Admission {
  const identity = identify(parts, slackUserId, showroomId);
  if (identity.kind === 'staff') return identity;
  if (identity.kind === 'no-showroom')
    return { kind: 'outsider', words: (text) => text.gate.noShowroom(parts.commands.showroom) };
  return { kind: 'outsider', words: (text) => strangerWords(identity.managers, text) };
}

/** For somebody who is not on the staff: whom to ask, by Slack user id. */
export const strangerWords = (managers: string[], text: Text): string =>
  managers.length > 0 ? text.gate.stranger(text.format.list(managers.map(mention))) : text.gate.strangerAlone;

/** The person's Slack locale decides; when Slack does not answer, the showroom's language does. */
export async function wordsFor(parts: Parts, slackUserId: string, fallback?: Language): Promise<Text> {
  try {
    const { language } = await parts.people.get(slackUserId);
    return textIn(language ?? fallback ?? 'en');
  } catch (error) {
    const problem = slackProblem(error);
    if (!problem) throw error;
    parts.log.warn({ problem: problem.code }, 'no locale: answering in the showroom’s language');
    return textIn(fallback ?? 'en');
  }
}

/** In a closed showroom it is neither the person's role nor the customer that stands in the way. */
export function wordsIn(text: Text, { closedAt, name }: Showroom): Text {
  if (closedAt === null) return text;
  const closed = text.showrooms.isClosed(typed(name));
  return { ...text, refusals: { ...text.refusals, 'not-allowed': closed, 'wrong-status': closed } };
}
