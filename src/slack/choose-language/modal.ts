import { LANGUAGES } from '../../domain/language.js';
import type { StaffMember } from '../../domain/staff.js';
import { AS_IN_SLACK } from '../../domain/staff-change.js';
import type { Text } from '../../text/text-for.js';
import { modal, type NewMemory } from '../form.js';
import { selectInput } from '../select-inputs.js';

export const languageInput = ({ language }: StaffMember, text: Text) =>
  selectInput({
    field: 'language',
    label: text.staff.language.label,
    choices: [
      { value: AS_IN_SLACK, text: text.staff.language.asInSlack },
      ...LANGUAGES.map((one) => ({ value: one, text: text.setUp.languages[one] })),
    ],
    chosen: language ?? AS_IN_SLACK,
    placeholder: text.choose,
  });

/** In which language the bot speaks to whoever fills it in. */
export const languageForm = (member: StaffMember, memory: NewMemory, text: Text) =>
  modal(
    {
      callbackId: 'language',
      title: text.staff.language.title,
      submit: text.staff.change.submit,
      memory,
      blocks: [languageInput(member, text)],
    },
    text,
  );
