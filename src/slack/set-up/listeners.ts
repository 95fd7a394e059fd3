import { fieldErrors } from '../../domain/field-error.js';
import { countries } from '../../domain/phone.js';
import { type SetUp, setUpSchema } from '../../domain/showroom.js';
import { textIn } from '../../text/text-for.js';
import { identify } from '../../use-cases/identify.js';
import { setUpShowroom } from '../../use-cases/set-up-showroom.js';
import { says } from '../blocks.js';
import { textOf } from '../form-values.js';
import { strangerWords } from '../gate.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { slackProblem } from '../slack-problem.js';
import { setUpForm } from './modal.js';

export function attachSetUp({ commands, forms, searches }: Routes, parts: Parts) {
  commands.anyone('setup', async ({ slackUserId, text, open, reply, responseUrl }) => {
    const identity = identify(parts, slackUserId);
    if (identity.kind === 'staff')
      return reply(says(text.setUp.already(typed(identity.actor.showroom.name))));
    if (identity.kind === 'stranger') return reply(says(strangerWords(identity.managers, text)));
    const person = await parts.people.get(slackUserId);
    if (!person.isWorkspaceAdmin) return reply(says(text.setUp.adminsOnly));
    return open(setUpForm({ responseUrl }, text));
  });

  searches.on('time-zone', ({ query }) =>
    containing(
      query,
      Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') })),
    ),
  );

  searches.on('country', ({ query, text }) => {
    const names = new Intl.DisplayNames(text.locale, { type: 'region' });
    return containing(
      query,
      countries().map((code) => ({ value: code, text: `${names.of(code)} (${code})` })),
    );
  });

  forms.anyone('set-up', async ({ slackUserId, text, values, fail, done }) => {
    const parsed = setUpSchema.safeParse({
      ...values,
      desiredModels: textOf(values.desiredModels),
      competitorModels: textOf(values.competitorModels),
    });
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { presets } = textIn(parsed.data.language);
    const people = await namesOf(parts, parsed.data, slackUserId);
    const words = { lists: presets.lists, levels: presets.levels, people };
    const result = setUpShowroom(parts, parsed.data, words, slackUserId);
    if (result.kind === 'invalid') return fail(result.errors);
    const name = typed(result.showroom.name);
    return done(
      says(
        result.kind === 'set-up' ? text.setUp.done(name, parts.commands.register) : text.setUp.already(name),
      ),
    );
  });
}

const containing = <Choice extends { value: string; text: string }>(
  query: string,
  choices: Choice[],
): Choice[] => {
  const words = query.trim().toLowerCase();
  return choices.filter(({ value, text }) => `${value} ${text}`.toLowerCase().includes(words));
};

/** What Slack calls the people, asked all at once so that the form is answered in time; else their ids. */
async function namesOf(parts: Parts, input: SetUp, installer: string): Promise<Map<string, string>> {
  const ids = [...new Set([installer, ...input.managers, ...input.reps, ...input.executives])];
  const named = ids.map(async (id): Promise<[string, string]> => {
    try {
      return [id, (await parts.people.get(id)).name];
    } catch (error) {
      if (!slackProblem(error)) throw error;
      return [id, id];
    }
  });
  return new Map(await Promise.all(named));
}
