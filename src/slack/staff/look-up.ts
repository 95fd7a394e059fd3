import { setTimeout as sleep } from 'node:timers/promises';
import type { Text } from '../../text/text-for.js';
import type { Newcomer } from '../../use-cases/request-joining.js';
import type { Parts } from '../parts.js';
import type { Person } from '../people.js';
import { slackProblem } from '../slack-problem.js';

/** A form is answered within 3 s; who was learned until then is known at the next try. */
const PATIENCE_MS = 2_000;

/** What Slack knows of these people, and why some of them cannot be on a staff, to be read beside a field. */
export async function lookUp(
  { people, log }: Parts,
  slackUserIds: string[],
  text: Text,
): Promise<{ found: Newcomer[]; problems: string[] }> {
  const words = text.staff.add;
  const ask = async (slackUserId: string): Promise<Person | undefined> => {
    try {
      return await people.get(slackUserId);
    } catch (error) {
      const problem = slackProblem(error);
      if (!problem) throw error;
      log.warn({ user: slackUserId, problem: problem.code }, 'Slack does not tell who this is');
      return undefined;
    }
  };
  const late = sleep(PATIENCE_MS, undefined, { ref: false });
  const answers = await Promise.all(slackUserIds.map((id) => Promise.race([ask(id), late])));
  const found: Newcomer[] = [];
  const problems = new Set<string>();
  for (const [at, slackUserId] of slackUserIds.entries()) {
    const person = answers[at];
    if (!person) problems.add(words.unknown);
    else if (person.isApp) problems.add(words.isApp(person.name));
    else if (person.isDeactivated) problems.add(words.isDeactivated(person.name));
    else found.push({ slackUserId, name: person.name });
  }
  return { found, problems: [...problems] };
}
