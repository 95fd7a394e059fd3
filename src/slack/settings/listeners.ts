import { SETTINGS_FORMS, type SettingsForm } from '../../domain/change-settings.js';
import { fieldErrors } from '../../domain/field-error.js';
import { changeSettings } from '../../use-cases/change-settings.js';
import type { Actor } from '../../use-cases/deps.js';
import { chooseShowroom } from '../../use-cases/list-showrooms.js';
import { viewSettings } from '../../use-cases/view-settings.js';
import { says } from '../blocks.js';
import { wordsIn } from '../gate.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { showroomChoice } from '../showroom-choice.js';
import { readSettingsForm, settingsCallback, settingsForm } from './forms.js';
import { settingsModal } from './modal.js';
import { type ShowSettings, showBelow } from './show-below.js';
import { attachTeamChannel, teamChannelForm } from './team-channel.js';
import { attachTimeZone, timeZoneForm } from './time-zone.js';
import { type SettingsView, settingsErrorWords } from './words.js';

const FORMS = Object.keys(SETTINGS_FORMS) as SettingsForm[];

export function attachSettings(routes: Routes, parts: Parts) {
  const { commands, clicks, forms } = routes;

  const look = (actor: Actor): SettingsView | undefined => {
    const seen = viewSettings(parts, actor);
    return seen.kind === 'found' ? { showroom: actor.showroom, today: seen.today } : undefined;
  };

  const show: ShowSettings = (actor, text) => {
    const view = look(actor);
    return view && settingsModal(view, showroomChoice(parts, 'settings-showroom', actor, text), {}, text);
  };

  commands.staff('settings', async ({ actor, text, open, reply }) => {
    const view = show(actor, text);
    return view ? open(view) : reply(says(text.refusals['not-allowed']));
  });

  clicks.on('settings-showroom', async ({ actor, value, ack, words, update, reply }) => {
    await ack();
    const text = await words();
    const chosen = chooseShowroom(parts, actor.staff, Number(value));
    const view = chosen && show(chosen, text);
    if (view) return update(view);
    return reply(says((chosen ? wordsIn(text, chosen.showroom) : text).refusals['not-allowed']));
  });

  clicks.on('settings-change', async ({ actor, value, ack, words, open, reply }) => {
    await ack();
    const text = await words();
    const view = look(actor);
    if (!view) return reply(says(text.refusals['not-allowed']));
    const token = parts.newToken();
    if (value === 'teamChannel') return open(teamChannelForm(view.showroom, token, text));
    if (value === 'timeZone') return open(timeZoneForm(view, parts.now(), token, text));
    const form = FORMS.find((name) => name === value);
    if (form) await open(settingsForm(form, view, token, text));
  });

  for (const form of FORMS)
    forms.staff(settingsCallback(form), async (call) => {
      const { actor, text, memory, values } = call;
      const parsed = SETTINGS_FORMS[form].safeParse(readSettingsForm(form, values));
      if (!parsed.success) return call.fail(fieldErrors(parsed.error));
      const result = changeSettings(parts, parsed.data, actor, memory.token);
      if (result.kind === 'refused') return call.done(says(text.refusals['not-allowed']));
      if (result.kind === 'invalid')
        return call.explain(settingsErrorWords(result.errors, { ...actor.showroom, ...parsed.data }, text));
      await call.close();
      await showBelow(show, call, result.showroom);
    });

  attachTeamChannel(routes, parts, show);
  attachTimeZone(routes, parts, show);
}
