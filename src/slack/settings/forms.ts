import type { KnownBlock, ModalView } from '@slack/types';
import type { SettingsForm } from '../../domain/change-settings.js';
import { LONGEST_CLOSING_DAYS, writeClosingDays } from '../../domain/closing-days.js';
import { LONGEST_NAME } from '../../domain/field.js';
import { LANGUAGES } from '../../domain/language.js';
import { DIRECT_MESSAGE_ROLES, DIRECT_MESSAGES, directMessageRoles } from '../../domain/settings.js';
import type { Text } from '../../text/text-for.js';
import { context } from '../blocks.js';
import { boxesInput, tickInput } from '../box-inputs.js';
import { modal } from '../form.js';
import { type FormValues, textOf, ticked } from '../form-values.js';
import { textInput, timeInput } from '../inputs.js';
import { selectInput } from '../select-inputs.js';
import type { SettingsView } from './words.js';

/** A select of hours; whoever wants others is served by the next one. */
const REMINDER_HOURS = [1, 2, 3, 4, 6, 8, 12, 24];

export const settingsCallback = (form: SettingsForm): string => `settings-${form}`;

/** One section of the settings to fill in. */
export const settingsForm = (form: SettingsForm, view: SettingsView, token: string, text: Text): ModalView =>
  modal(
    {
      callbackId: settingsCallback(form),
      title: text.settings.titles[form],
      submit: text.settings.save,
      memory: { showroom: view.showroom.id, token },
      blocks: BLOCKS[form](view, text),
    },
    text,
  );

const BLOCKS: Record<SettingsForm, (view: SettingsView, text: Text) => KnownBlock[]> = {
  schedule: ({ showroom, today }, { settings: words }) => [
    timeInput({ field: 'digestTime', label: words.digestTime, value: showroom.digestTime }),
    tickInput({
      field: 'summary',
      label: words.summary,
      text: words.summaryOn,
      ticked: showroom.summaryTime !== null,
    }),
    timeInput({
      field: 'summaryTime',
      label: words.summaryTime,
      // Suggested, so that the tick alone is enough; without the tick it counts for nothing.
      value: showroom.summaryTime ?? showroom.closesAt,
      optional: true,
    }),
    timeInput({ field: 'opensAt', label: words.opensAt, value: showroom.opensAt }),
    timeInput({ field: 'closesAt', label: words.closesAt, value: showroom.closesAt }),
    boxesInput({
      field: 'workingDays',
      label: words.workingDays,
      choices: words.weekdays.map((text, index) => ({ value: String(index + 1), text })),
      chosen: showroom.workingDays.map(String),
    }),
    textInput({
      field: 'closingDays',
      label: words.closingDays,
      hint: words.closingDaysHint,
      value: closingDaysAhead({ showroom, today }),
      multiline: true,
      optional: true,
      // What is written again may be a little longer than what was typed.
      longest: Math.max(LONGEST_CLOSING_DAYS, closingDaysAhead({ showroom, today }).length),
    }),
    tickInput({
      field: 'skipClosedDays',
      label: words.skipClosedDays,
      text: words.skipClosedDaysOn,
      ticked: showroom.skipClosedDays,
    }),
  ],

  reminders: ({ showroom: { reminderHours } }, text) => {
    const words = text.settings;
    const hours = new Set([...REMINDER_HOURS, ...(reminderHours === null ? [] : [reminderHours])]);
    return [
      selectInput({
        field: 'reminderHours',
        label: words.reminderHours,
        hint: words.reminderHoursHint,
        choices: [
          ...[...hours]
            .toSorted((a, b) => a - b)
            .map((count) => ({ value: String(count), text: words.after(count) })),
          { value: 'never', text: words.never },
        ],
        chosen: reminderHours === null ? 'never' : String(reminderHours),
        placeholder: text.choose,
      }),
    ];
  },

  directMessages: ({ showroom }, { settings: words }) => [
    context(words.directMessagesAbout),
    ...DIRECT_MESSAGES.map((kind) =>
      boxesInput({
        field: kind,
        label: words.directMessages[kind],
        optional: true,
        choices: DIRECT_MESSAGE_ROLES[kind].choices.map((role) => ({ value: role, text: words.roles[role] })),
        chosen: directMessageRoles(showroom, kind),
      }),
    ),
  ],

  quietHours: ({ showroom: { quietFrom, quietUntil } }, { settings: words }) => [
    tickInput({ field: 'quiet', label: words.quiet, text: words.quietOn, ticked: quietFrom !== null }),
    timeInput({ field: 'quietFrom', label: words.quietFrom, value: quietFrom ?? '21:00', optional: true }),
    timeInput({
      field: 'quietUntil',
      label: words.quietUntil,
      hint: words.quietHint,
      value: quietUntil ?? '08:00',
      optional: true,
    }),
  ],

  name: ({ showroom }, text) => [
    textInput({
      field: 'name',
      label: text.settings.name,
      hint: text.setUp.nameHint,
      value: showroom.name,
      longest: LONGEST_NAME,
    }),
  ],

  language: ({ showroom }, text) => [
    selectInput({
      field: 'language',
      label: text.settings.language,
      hint: text.settings.languageHint,
      choices: LANGUAGES.map((language) => ({ value: language, text: text.setUp.languages[language] })),
      chosen: showroom.language,
      placeholder: text.choose,
    }),
  ],

  attire: ({ showroom }, { settings: words }) => [
    tickInput({
      field: 'usesAttire',
      label: words.attire,
      text: words.attireOn,
      ticked: showroom.usesAttire,
    }),
  ],
};

const closingDaysAhead = ({ showroom, today }: SettingsView): string =>
  writeClosingDays(showroom.closingDays.filter((day) => day >= today));

/** What was filled in, as the domain's schema takes it: a box is a yes or a no, a text is never missing. */
export const readSettingsForm = (form: SettingsForm, values: FormValues): unknown => {
  const boxes = BOXES[form] ?? [];
  return {
    ...values,
    ...(form === 'schedule' && { closingDays: textOf(values.closingDays) }),
    ...Object.fromEntries(boxes.map((field) => [field, ticked(values[field])])),
  };
};

const BOXES: Partial<Record<SettingsForm, string[]>> = {
  schedule: ['summary', 'skipClosedDays'],
  quietHours: ['quiet'],
  attire: ['usesAttire'],
};
