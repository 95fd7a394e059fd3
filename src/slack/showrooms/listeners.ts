import type { ModalView } from '@slack/types';
import { SETTINGS_FORMS } from '../../domain/change-settings.js';
import { fieldErrors } from '../../domain/field-error.js';
import { furtherShowroomSchema } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import { addShowroom } from '../../use-cases/add-showroom.js';
import { changeSettings } from '../../use-cases/change-settings.js';
import { type CloseResult, closeShowroom, reopenShowroom } from '../../use-cases/close-showroom.js';
import type { Actor } from '../../use-cases/deps.js';
import { countNeglected, viewShowrooms } from '../../use-cases/list-showrooms.js';
import { says } from '../blocks.js';
import { notice } from '../form.js';
import { errorWords } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { StaffForm } from '../routing/route-forms.js';
import type { Routes } from '../routing/routes.js';
import { learnNames, readSetUp, setUpWords } from '../set-up/filled-in.js';
import { channelWords } from '../set-up/messages.js';
import { setUpForm } from '../set-up/modal.js';
import { propose } from '../set-up/propose.js';
import { checkChannel } from '../settings/check-channel.js';
import { closeForm, renameForm, reopenForm, showroomsModal } from './modal.js';

export function attachShowrooms({ commands, clicks, forms }: Routes, parts: Parts) {
  const show = (actor: Actor, text: Text, page = 0): ModalView | undefined => {
    const seen = viewShowrooms(parts, actor);
    return seen.kind === 'found' ? showroomsModal(seen.showrooms, page, text) : undefined;
  };
  const showBelow = async ({ actor, text, below }: StaffForm) => {
    const view = show(actor, text);
    if (view) await below(view);
  };

  commands.staff('showrooms', async ({ actor, text, open, reply }) => {
    const view = show(actor, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('showrooms-page', async ({ actor, value, ack, words, update }) => {
    await ack();
    const view = show(actor, await words(), Number(value));
    if (view) await update(view);
  });

  clicks.on('showroom-add', async ({ actor, slackUserId, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    if (viewShowrooms(parts, actor).kind === 'refused') return reply(says(text.refusals['not-allowed']));
    const look = { callbackId: 'showroom-add', title: text.showrooms.addTitle, isFurther: true };
    const person = await parts.people.get(slackUserId);
    // Its managers are people who are on no staff yet: not this admin.
    const proposal = { ...propose(slackUserId, person, text), managers: [] };
    return open(setUpForm({ token: parts.newToken() }, proposal, text, look));
  });

  clicks.on('showroom-row', async ({ actor, value, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    const [act, id] = value.split(' ');
    const seen = viewShowrooms(parts, actor);
    const found = seen.kind === 'found' && seen.showrooms.find(({ showroom }) => showroom.id === Number(id));
    if (!found) return reply(says(text.refusals['not-allowed']));
    const { showroom } = found;
    if (act === 'rename') return open(renameForm(showroom, parts.newToken(), text));
    if (act === 'close') return open(closeForm(found, text));
    return open(reopenForm(showroom, countNeglected(parts, { ...actor, showroom }) ?? 0, text));
  });

  forms.staff('showroom-add', async (call) => {
    const { actor, text, values, memory } = call;
    const parsed = readSetUp(values, furtherShowroomSchema);
    if (!parsed.success) return call.fail(fieldErrors(parsed.error));
    const result = addShowroom(parts, parsed.data, setUpWords(parsed.data), actor, memory.token);
    if (result.kind === 'refused') return call.done(says(text.refusals['not-allowed']));
    if (result.kind === 'invalid')
      return call.explain({ ...errorWords(result.errors, text), ...elsewhereWords(result.elsewhere, text) });
    const { name, code, teamChannel } = result.showroom;
    const { addTitle, opened } = text.showrooms;
    const openedWords = opened(typed(name), code);
    await call.replace(notice(addTitle, says(openedWords), text));
    await showBelow(call);
    const check = await checkChannel(parts, teamChannel);
    const message = says(`${openedWords}\n${channelWords(check, teamChannel, parts.commands, text)}`);
    const view = notice(addTitle, message, text);
    await (check.kind === 'joined' ? call.update(view) : call.later(view, message));
    await learnNames(parts, parsed.data);
  });

  forms.staff('showroom-rename', async (call) => {
    const { actor, text, values, memory } = call;
    const parsed = SETTINGS_FORMS.name.safeParse(values);
    if (!parsed.success) return call.fail(fieldErrors(parsed.error));
    const result = changeSettings(parts, parsed.data, actor, memory.token);
    if (result.kind === 'refused') return call.done(says(text.refusals['not-allowed']));
    if (result.kind === 'invalid') return call.fail(result.errors);
    await call.close();
    await showBelow(call);
  });

  const settle = async (call: StaffForm, result: CloseResult) => {
    const { text } = call;
    if (result.kind === 'refused') return call.done(says(text.refusals['not-allowed']));
    if (result.kind === 'channel-taken') return call.done(says(text.showrooms.channelTaken));
    await call.close();
    await showBelow(call);
  };
  forms.staff('showroom-close', (call) => settle(call, closeShowroom(parts, call.actor)));
  forms.staff('showroom-reopen', (call) => settle(call, reopenShowroom(parts, call.actor)));
}

const elsewhereWords = (elsewhere: Record<string, string[]>, text: Text): Record<string, string> =>
  Object.fromEntries(
    Object.entries(elsewhere).map(([field, people]) => [
      field,
      text.showrooms.elsewhere(text.format.list(people)),
    ]),
  );
