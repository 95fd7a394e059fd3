import type { ModalView } from '@slack/types';
import { showroomTime } from '../../domain/calendar.js';
import { timeZoneSchema } from '../../domain/change-settings.js';
import { fieldErrors } from '../../domain/field-error.js';
import type { Text } from '../../text/text-for.js';
import { changeSettings } from '../../use-cases/change-settings.js';
import { viewZoneChange, type ZoneChangeView } from '../../use-cases/view-settings.js';
import { says, section } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import type { Parts } from '../parts.js';
import type { Routes } from '../routing/routes.js';
import { searchInput } from '../select-inputs.js';
import { type ShowSettings, showBelow } from './show-below.js';
import { type SettingsView, zoneName } from './words.js';

export const timeZoneForm = (
  { showroom: { id, timeZone }, today }: SettingsView,
  now: Date,
  token: string,
  text: Text,
): ModalView =>
  modal(
    {
      callbackId: 'settings-time-zone',
      title: text.settings.titles.timeZone,
      submit: text.settings.next,
      memory: { showroom: id, token },
      blocks: [
        section(text.settings.timeZoneNow(zoneName(timeZone), showroomTime(now, timeZone), today)),
        searchInput({
          field: 'timeZone',
          label: text.settings.titles.timeZone,
          search: 'time-zone',
          placeholder: text.choose,
        }),
      ],
    },
    text,
  );

/** What the change means, computed for this moment; it is saved only from here. */
const consequencesModal = (
  zone: string,
  change: ZoneChangeView,
  digestTime: string,
  memory: NewMemory,
  text: Text,
): ModalView =>
  modal(
    {
      callbackId: 'settings-time-zone-change',
      title: text.settings.titles.timeZone,
      submit: text.settings.changeZone,
      memory: { ...memory, subject: zone },
      blocks: [
        section(text.settings.zone.clock(zoneName(zone), change.after.time, change.after.day)),
        section(digestWords(change, digestTime, text)),
        section(dueWords(change, text)),
      ],
    },
    text,
  );

function digestWords({ after, posted, next, lost }: ZoneChangeView, digestTime: string, text: Text): string {
  const words = text.settings.zone;
  return [
    (posted ? words.posted : words.notPosted)(after.day),
    next === null ? words.none : next.atOnce ? words.atOnce : words.comes(next.day, digestTime),
    ...(lost.length > 0 ? [words.lost(text.format.list(lost.map(text.format.day)))] : []),
  ].join(' ');
}

function dueWords({ dueBefore, dueAfter }: ZoneChangeView, text: Text): string {
  const words = text.settings.zone;
  return [
    words.due,
    words.dueToday(dueAfter.due, dueAfter.overdue),
    words.dueNow(dueBefore.due, dueBefore.overdue),
  ].join(' ');
}

export function attachTimeZone({ forms }: Routes, parts: Parts, show: ShowSettings) {
  forms.staff('settings-time-zone', async (call) => {
    const { actor, text, values, memory } = call;
    const parsed = timeZoneSchema.safeParse(values);
    if (!parsed.success) return call.fail(fieldErrors(parsed.error));
    const { timeZone } = parsed.data;
    if (timeZone === actor.showroom.timeZone) return call.explain({ timeZone: text.settings.zone.same });
    const seen = viewZoneChange(parts, timeZone, actor);
    if (seen.kind === 'refused') return call.done(says(text.refusals['not-allowed']));
    const { digestTime } = actor.showroom;
    return call.replace(consequencesModal(timeZone, seen.change, digestTime, memory, text));
  });

  forms.staff('settings-time-zone-change', async (call) => {
    const { actor, text, memory } = call;
    const parsed = timeZoneSchema.safeParse({ timeZone: memory.subject });
    const result = parsed.success ? changeSettings(parts, parsed.data, actor, memory.token) : undefined;
    if (result?.kind !== 'changed') return call.done(says(text.refusals['not-allowed']));
    await call.close();
    await showBelow(show, call, result.showroom);
  });
}
