import type { WebClient } from '@slack/web-api';
import type { Language } from '../domain/showroom.js';
import { languageFor } from '../text/text-for.js';

export interface Person {
  name: string;
  language: Language;
  /** May set up the showroom. */
  isWorkspaceAdmin: boolean;
}

export type People = ReturnType<typeof createPeople>;

const FRESH_MS = 60 * 60_000;

/** What Slack knows of people, remembered for an hour: names and locales change seldom, and calls are limited. */
export function createPeople(client: WebClient, now: () => Date) {
  const known = new Map<string, { person: Person; at: number }>();

  const ask = async (slackUserId: string): Promise<Person> => {
    const { user } = await client.users.info({ user: slackUserId, include_locale: true });
    return {
      name: user?.profile?.display_name || user?.real_name || user?.name || slackUserId,
      language: languageFor(user?.locale ?? ''),
      isWorkspaceAdmin: Boolean(user?.is_admin || user?.is_owner),
    };
  };

  return {
    async get(slackUserId: string): Promise<Person> {
      const at = now().getTime();
      const found = known.get(slackUserId);
      if (found && at - found.at < FRESH_MS) return found.person;
      const person = await ask(slackUserId);
      known.set(slackUserId, { person, at });
      return person;
    },
  };
}
