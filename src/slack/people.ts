import type { WebClient } from '@slack/web-api';
import type { Language } from '../domain/language.js';
import { languageFor } from '../text/text-for.js';
import { slackProblem } from './slack-problem.js';

export interface Person {
  name: string;
  /** Undefined when Slack does not tell the locale. */
  language: Language | undefined;
  timeZone: string | undefined;
  /** May set up the showroom. */
  isWorkspaceAdmin: boolean;
  /** An app, or an account that is switched off: nobody who could be on the staff. */
  isApp: boolean;
  isDeactivated: boolean;
}

interface SlackUser {
  name?: string | undefined;
  real_name?: string | undefined;
  deleted?: boolean | undefined;
  locale?: string | undefined;
  is_admin?: boolean | undefined;
  is_owner?: boolean | undefined;
  is_bot?: boolean | undefined;
  tz?: string | undefined;
  profile?: { display_name?: string | undefined } | undefined;
}

/** What Slack says of somebody, when asked or by itself. */
export const toPerson = (slackUserId: string, user: SlackUser | undefined): Person => ({
  name: user?.profile?.display_name || user?.real_name || user?.name || slackUserId,
  language: user?.locale ? languageFor(user.locale) : undefined,
  timeZone: user?.tz,
  isWorkspaceAdmin: Boolean(user?.is_admin || user?.is_owner),
  // Slackbot says of itself that it is no bot.
  isApp: Boolean(user?.is_bot) || slackUserId === 'USLACKBOT',
  isDeactivated: Boolean(user?.deleted),
});

export type People = ReturnType<typeof createPeople>;

const FRESH_MS = 60 * 60_000;

/**
 * What Slack knows of people, remembered for an hour: names and locales change seldom, and calls are limited.
 * `onLearned` hears of every answer.
 */
export function createPeople(
  client: WebClient,
  now: () => Date,
  onLearned: (slackUserId: string, person: Person) => void,
) {
  const known = new Map<string, { person: Person; at: number }>();

  const ask = async (slackUserId: string): Promise<Person> => {
    const { user } = await client.users.info({ user: slackUserId, include_locale: true });
    const person = toPerson(slackUserId, user);
    known.set(slackUserId, { person, at: now().getTime() });
    onLearned(slackUserId, person);
    return person;
  };

  return {
    ask,

    /** What is remembered, however old. */
    known: (slackUserId: string): Person | undefined => known.get(slackUserId)?.person,

    /** Something has changed: Slack is asked again when it matters. Until it answers, the old serves. */
    forget: (slackUserId: string) => {
      const found = known.get(slackUserId);
      if (found) known.set(slackUserId, { ...found, at: Number.NEGATIVE_INFINITY });
    },

    async get(slackUserId: string): Promise<Person> {
      const found = known.get(slackUserId);
      if (found && now().getTime() - found.at < FRESH_MS) return found.person;
      try {
        return await ask(slackUserId);
      } catch (error) {
        // What was known an hour ago serves better than nothing.
        if (found && slackProblem(error)) return found.person;
        throw error;
      }
    },
  };
}
