import type { ModalView } from '@slack/types';
import { teamChannelSchema } from '../../domain/change-settings.js';
import { fieldErrors } from '../../domain/field-error.js';
import type { Showroom } from '../../domain/showroom.js';
import type { Text } from '../../text/text-for.js';
import { changeSettings } from '../../use-cases/change-settings.js';
import { viewSettings } from '../../use-cases/view-settings.js';
import { says, section } from '../blocks.js';
import { modal, notice } from '../form.js';
import { escapeMrkdwn } from '../mrkdwn.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { channelInput } from '../select-inputs.js';
import { type ChannelCheck, checkChannel } from './check-channel.js';
import { type ShowSettings, showBelow } from './show-below.js';

const link = (channel: string): string => `<#${escapeMrkdwn(channel)}>`;

/** With what stood in the way of the channel chosen last, if anything. */
export const teamChannelForm = (
  showroom: Pick<Showroom, 'id' | 'teamChannel'>,
  token: string,
  text: Text,
  problem?: string,
): ModalView =>
  modal(
    {
      callbackId: 'settings-team-channel',
      title: text.settings.titles.teamChannel,
      submit: text.settings.check,
      memory: { showroom: showroom.id, token },
      blocks: [
        ...(problem === undefined ? [] : [section(`⚠️ ${problem}`)]),
        channelInput({
          field: 'teamChannel',
          label: text.settings.teamChannel,
          hint: text.settings.teamChannelHint,
          value: showroom.teamChannel,
        }),
      ],
    },
    text,
  );

/**
 * Slack is asked whether the bot is in the channel, which may take longer than a form may wait: so the form is answered
 * with “looking” first, and nothing is saved until Slack has said yes.
 */
export function attachTeamChannel({ forms }: Routes, parts: Parts, show: ShowSettings) {
  forms.staff('settings-team-channel', async (call) => {
    const { actor, text, values, memory } = call;
    const words = text.settings;
    const parsed = teamChannelSchema.safeParse(values);
    if (!parsed.success) return call.fail(fieldErrors(parsed.error));
    if (viewSettings(parts, actor).kind === 'refused') return call.done(says(text.refusals['not-allowed']));
    const { teamChannel } = parsed.data;
    await call.replace(notice(words.titles.teamChannel, says(words.checking), text));

    const tell = (view: ModalView, sentence: string) => call.later(view, says(sentence));
    const again = (problem: string) =>
      tell(teamChannelForm({ ...actor.showroom, teamChannel }, parts.newToken(), text, problem), problem);
    const check = await checkChannel(parts, teamChannel);
    if (check.kind !== 'joined') return again(problemWords(check, link(teamChannel), text));
    const result = changeSettings(parts, { teamChannel }, actor, memory.token);
    if (result.kind === 'invalid')
      return again(
        Object.values(result.errors)
          .map((error) => text.errors[error])
          .join(' '),
      );
    const sentence =
      result.kind === 'refused'
        ? text.refusals['not-allowed']
        : words.channelSaved(link(teamChannel), link(actor.showroom.teamChannel));
    await tell(notice(words.titles.teamChannel, says(sentence), text), sentence);
    if (result.kind === 'changed') await showBelow(show, call, result.showroom);
  });
}

const problemWords = (
  check: Exclude<ChannelCheck, { kind: 'joined' }>,
  channel: string,
  { settings: { channel: words } }: Text,
): string =>
  check.kind === 'no-answer'
    ? words['no-answer'](channel, escapeMrkdwn(check.code))
    : words[check.kind](channel);
