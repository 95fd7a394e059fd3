import { fieldErrors } from '../../domain/field-error.js';
import { countries } from '../../domain/phone.js';
import { identify } from '../../use-cases/identify.js';
import { setUpShowroom } from '../../use-cases/set-up-showroom.js';
import { says } from '../blocks.js';
import { strangerWords } from '../gate.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { learnNames, readSetUp, setUpWords } from './filled-in.js';
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
    const parsed = readSetUp(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { isWorkspaceAdmin } = await parts.people.get(slackUserId);
    const installer = { slackUserId, isWorkspaceAdmin };
    const result = setUpShowroom(parts, parsed.data, setUpWords(parsed.data), installer);
    if (result.kind === 'refused') return done(says(text.setUp.adminsOnly));
    const name = typed(result.showroom.name);
    await done(
      says(
        result.kind === 'set-up' ? text.setUp.done(name, parts.commands.register) : text.setUp.already(name),
      ),
    );
    await learnNames(parts, parsed.data);
  });
}

const containing = <Choice extends { value: string; text: string }>(
  query: string,
  choices: Choice[],
): Choice[] => {
  const words = query.trim().toLowerCase();
  return choices.filter(({ value, text }) => `${value} ${text}`.toLowerCase().includes(words));
};
