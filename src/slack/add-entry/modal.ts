import { LONGEST_NAME } from '../../domain/field.js';
import { CHOICE_FIELDS, CHOICE_LISTS } from '../../domain/registration.js';
import type { Text } from '../../text/text-for.js';
import { modal, type NewMemory } from '../form.js';
import { textInput } from '../inputs.js';
import { selectInput } from '../select-inputs.js';

/** Opened over the registration form: which list lacks what. */
export const addEntryForm = (memory: NewMemory, usesAttire: boolean, text: Text) =>
  modal(
    {
      callbackId: 'add-entry',
      title: text.choices.title,
      submit: text.choices.submit,
      memory,
      blocks: [
        selectInput({
          field: 'list',
          label: text.choices.list,
          choices: CHOICE_LISTS.filter((list) => usesAttire || list !== 'attire').map((list) => ({
            value: list,
            text: text.fields[CHOICE_FIELDS[list]],
          })),
          placeholder: text.choose,
        }),
        textInput({
          field: 'name',
          label: text.choices.name,
          hint: text.choices.nameHint,
          longest: LONGEST_NAME,
        }),
      ],
    },
    text,
  );
