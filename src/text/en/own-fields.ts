import { LONGEST_NAME } from '../../domain/field.js';
import type { OwnFieldKind } from '../../domain/own-field.js';
import { format, plural } from './format.js';

const { number } = format;

const kinds: Record<OwnFieldKind, string> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  choice: 'Choice from a list',
};

export const ownFields = {
  title: 'Own fields',
  intro: (showroom: string, most: number) =>
    `${showroom}’s own questions on the registration form: at most ${number(most)} at a time, so that a walk-in stays quick.`,
  none: 'No field of your own yet.',
  kinds,
  standing: {
    required: 'required',
    optional: 'may stay empty',
    retired: 'retired',
  },
  answered: (files: number) => `answered in ${plural(files, 'file')}`,
  add: 'Add a field',
  menu: { edit: 'Change', up: 'Move up', down: 'Move down', retire: 'Retire' },
  bringBack: 'Bring back',

  addTitle: 'Add a field',
  changeTitle: 'Change a field',
  save: 'Save',
  name: 'What the form asks',
  nameHint: `At most ${LONGEST_NAME} characters.`,
  kind: 'Kind of answer',
  kindHint: 'It can no longer change once a customer has answered.',
  kindFixed: (kind: string) => `Kind of answer: ${kind}. Customers have answered, so it stays.`,
  required: 'Required',
  requiredTick: 'No registration without an answer',
  choices: 'Choices',
  choicesHint: (most: number) =>
    `Only for a choice from a list: one a line, at most ${number(most)}. A choice taken away stays on the cards that have it.`,
  answerHint: (longest: number) => `At most ${number(longest)} characters.`,
  nameTaken: 'Another field in use has this name. Please choose a different one.',
  nameTakenBack: (name: string) =>
    `Another field in use is called ${name}. Rename that one first, then bring this one back.`,
  full: (most: number) => `${number(most)} fields are in use, which is the most. Retire one of them first.`,
  gone: 'This field is retired or gone. Open the list again.',
};
