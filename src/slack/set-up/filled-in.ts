import type { furtherShowroomSchema, SetUp, setUpSchema } from '../../domain/showroom.js';
import { textIn } from '../../text/text-for.js';
import type { SetUpWords } from '../../use-cases/open-showroom.js';
import { type FormValues, textOf } from '../form-values.js';
import type { Parts } from '../parts.js';
import { slackProblem } from '../slack-problem.js';

export const readSetUp = (values: FormValues, schema: typeof setUpSchema | typeof furtherShowroomSchema) =>
  schema.safeParse({
    ...values,
    desiredModels: textOf(values.desiredModels),
    competitorModels: textOf(values.competitorModels),
  });

/** The presets in the showroom's language; what its people are called is learned afterwards. */
export function setUpWords({ language }: SetUp): SetUpWords {
  const { presets } = textIn(language);
  return { lists: presets.lists, levels: presets.levels, people: new Map() };
}

/** The form is answered first: Slack may take its time over many people. Who it does not know is asked for again later. */
export async function learnNames({ people, log }: Parts, { managers, reps, executives }: SetUp) {
  for (const slackUserId of new Set([...managers, ...reps, ...executives])) {
    try {
      await people.ask(slackUserId);
    } catch (error) {
      const problem = slackProblem(error);
      if (!problem) throw error;
      log.warn({ user: slackUserId, problem: problem.code }, 'a name is not known yet');
    }
  }
}
