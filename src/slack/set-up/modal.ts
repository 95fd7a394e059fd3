import { LONGEST_NAME } from '../../domain/field.js';
import { LANGUAGES } from '../../domain/language.js';
import { LEVEL_PRESET_NAMES } from '../../domain/level.js';
import type { Text } from '../../text/text-for.js';
import { modal, type NewMemory } from '../form.js';
import { textInput } from '../inputs.js';
import { channelInput, peopleInput, searchInput, selectInput } from '../select-inputs.js';
import type { Proposal } from './propose.js';

const LONGEST_LIST = 3000;
const LONGEST_CODE = 6;

/** Everything a showroom needs before its first customer: first what only people know, then what is proposed. */
export function setUpForm(
  memory: NewMemory,
  proposal: Proposal,
  text: Text,
  look = { callbackId: 'set-up', title: text.setUp.title, isFurther: false },
) {
  const words = text.setUp;
  return modal(
    {
      ...look,
      submit: words.submit,
      memory,
      blocks: [
        textInput({ field: 'name', label: words.name, hint: words.nameHint, longest: LONGEST_NAME }),
        textInput({ field: 'code', label: words.code, hint: words.codeHint, longest: LONGEST_CODE }),
        channelInput({
          field: 'teamChannel',
          label: words.teamChannel,
          hint: words.teamChannelHint,
          ...(proposal.teamChannel && { value: proposal.teamChannel }),
        }),
        textInput({
          field: 'desiredModels',
          label: words.desiredModels,
          hint: words.oneALine,
          multiline: true,
          longest: LONGEST_LIST,
        }),
        peopleInput({ field: 'reps', label: words.reps, optional: true }),
        peopleInput({
          field: 'managers',
          label: words.managers,
          hint: look.isFurther ? text.showrooms.managersLater : words.managersHint,
          optional: look.isFurther,
          chosen: proposal.managers,
        }),
        peopleInput({
          field: 'executives',
          label: words.executives,
          hint: words.executivesHint,
          optional: true,
        }),
        textInput({
          field: 'competitorModels',
          label: words.competitorModels,
          hint: words.oneALine,
          multiline: true,
          optional: true,
          longest: LONGEST_LIST,
        }),
        ...presets(proposal, text),
      ],
    },
    text,
  );
}

const presets = ({ timeZone, country }: Proposal, text: Text) => {
  const words = text.setUp;
  return [
    selectInput({
      field: 'levelPreset',
      label: words.levelPreset,
      choices: LEVEL_PRESET_NAMES.map((preset) => ({ value: preset, text: words.presets[preset] })),
      chosen: 'HABC',
      placeholder: text.choose,
    }),
    selectInput({
      field: 'language',
      label: words.language,
      choices: LANGUAGES.map((language) => ({ value: language, text: words.languages[language] })),
      chosen: text.language,
      placeholder: text.choose,
    }),
    searchInput({
      field: 'timeZone',
      label: words.timeZone,
      search: 'time-zone',
      placeholder: text.choose,
      ...(timeZone && { chosen: timeZone }),
    }),
    searchInput({
      field: 'country',
      label: words.country,
      hint: words.countryHint,
      search: 'country',
      placeholder: text.choose,
      ...(country && { chosen: country }),
    }),
  ];
};
