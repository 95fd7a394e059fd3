import { fieldErrors } from '../../domain/field-error.js';
import { countries } from '../../domain/phone.js';
import { setUpSchema } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import { identify } from '../../use-cases/identify.js';
import { setUpShowroom } from '../../use-cases/set-up-showroom.js';
import { says } from '../blocks.js';
import { strangerMessage } from '../join/messages.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { AnyClick } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { type ChannelCheck, checkChannel } from '../settings/check-channel.js';
import { learnNames, readSetUp, setUpWords } from './filled-in.js';
import { openedMessage } from './messages.js';
import { setUpForm } from './modal.js';
import { countryChoice, propose, zoneChoice } from './propose.js';

type Asked = Pick<AnyClick, 'slackUserId' | 'responseUrl' | 'open' | 'reply'> & {
  channel?: string | undefined;
};

export function attachSetUp({ commands, clicks, forms, searches }: Routes, parts: Parts) {
  const openForm = async ({ slackUserId, open, reply, responseUrl, channel }: Asked, text: Text) => {
    const identity = identify(parts, slackUserId);
    if (identity.kind === 'staff')
      return reply(says(text.setUp.already(typed(identity.actor.showroom.name))));
    if (identity.kind === 'stranger') return reply(strangerMessage(identity, text));
    const person = await parts.people.get(slackUserId);
    if (!person.isWorkspaceAdmin) return reply(says(text.setUp.adminsOnly));
    return open(setUpForm({ responseUrl }, propose(slackUserId, person, text, channel), text));
  };

  commands.anyone('setup', (call) => openForm(call, call.text));

  clicks.anyone('set-up', async (click) => {
    await click.ack();
    await openForm(click, await click.words());
  });

  searches.on('time-zone', ({ query }) =>
    containing(query, Intl.supportedValuesOf('timeZone').map(zoneChoice)),
  );

  searches.on('country', ({ query, text }) =>
    containing(
      query,
      countries().map((code) => countryChoice(code, text)),
    ),
  );

  forms.anyone('set-up', async ({ slackUserId, text, values, fail, done, doneWith }) => {
    const parsed = readSetUp(values, setUpSchema);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { isWorkspaceAdmin } = await parts.people.get(slackUserId);
    const installer = { slackUserId, isWorkspaceAdmin };
    const result = setUpShowroom(parts, parsed.data, setUpWords(parsed.data), installer);
    if (result.kind === 'refused') return done(says(text.setUp.adminsOnly));
    if (result.kind === 'already-set-up') return done(says(text.setUp.already(typed(result.showroom.name))));
    const { managers, reps, executives } = parsed.data;
    const others = new Set([...managers, ...reps, ...executives]);
    others.delete(slackUserId);
    const registers = [...managers, ...reps].includes(slackUserId);
    const opened = (check?: ChannelCheck) =>
      openedMessage(result.showroom, { written: others.size, registers, check }, parts.commands, text);
    await doneWith(opened(), async () => opened(await checkChannel(parts, result.showroom.teamChannel)));
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
