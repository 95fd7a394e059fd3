import type { Entry } from '../../domain/base-data.js';
import { LONGEST_NAME, LONGEST_NOTE } from '../../domain/field.js';
import { type AskedField, fieldsToAsk, isRequired } from '../../domain/own-field.js';
import {
  CHOICE_FIELDS,
  type ChoiceField,
  type ChoiceList,
  splitInterests,
} from '../../domain/registration.js';
import type { Text } from '../../text/text-for.js';
import type { Choices } from '../../use-cases/list-choices.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { actions, button, quote } from '../blocks.js';
import { tickInput } from '../box-inputs.js';
import { entryMultiSelect, entrySelect, levelChoices } from '../entry-choices.js';
import { modal, type NewMemory } from '../form.js';
import { numberInput, present, textInput } from '../inputs.js';
import { ownFieldInput } from '../own-fields/answers.js';
import { selectInput } from '../select-inputs.js';

const LONGEST_PHONE = 40;

/** For whoever may add what the lists lack while filling in the form. */
export interface Adding {
  /** What is chosen in the form, where it is known; else it is what Slack keeps. */
  chosen: Partial<Record<ChoiceField, Entry[]>>;
  /** What was added just now, in a sentence. */
  news?: string;
}

/**
 * Required fields first, so that a walk-in takes half a minute; the rest below. `filled` is to be corrected. The ids of
 * a form that is shown again stay, so that Slack keeps what was typed; `memory.added` gives a field another one.
 */
export function registrationForm(
  callbackId: 'register' | 'correct',
  data: Choices,
  currency: string,
  memory: NewMemory,
  text: Text,
  filled?: CustomerCard,
  adding?: Adding,
) {
  const { fields, hints, register } = text;
  const words = text[callbackId];
  const customer = filled?.customer;
  const { shown, kept } = splitInterests(filled?.interests ?? []);
  const one = (list: 'source' | 'industry' | 'attire', more: { optional?: boolean; hint?: string } = {}) => {
    const filledIn = filled?.[list];
    const [chosen] = adding?.chosen[list] ?? [filledIn].filter((entry) => entry !== undefined);
    const edition = memory.added?.[list] ?? String(filledIn?.id ?? '');
    return entrySelect({ field: list, label: fields[list], list, edition, ...more }, data, text, chosen);
  };
  const several = (list: Exclude<ChoiceList, 'source' | 'industry' | 'attire'>) => {
    const field = CHOICE_FIELDS[list];
    const ofList = (entry: Entry) => entry.list === list;
    const staying = kept.filter(ofList).length;
    return entryMultiSelect(
      {
        field,
        label: fields[field],
        list,
        edition: memory.added?.[field] ?? '',
        ...(staying > 0 && { hint: text.choices.moreStay(staying) }),
      },
      data,
      text,
      adding?.chosen[field] ?? shown.filter(ofList),
    );
  };
  const asked = fieldsToAsk(data.ownFields, filled?.own ?? []);
  const ask = (one: AskedField) => ownFieldInput(one, text);
  return modal(
    {
      callbackId,
      title: words.title,
      submit: words.submit,
      memory,
      blocks: present(
        textInput({
          field: 'name',
          label: fields.name,
          hint: register.nameHint,
          longest: LONGEST_NAME,
          value: customer?.name,
        }),
        textInput({
          field: 'phone',
          label: fields.phone,
          hint: register.phoneHint(LONGEST_PHONE),
          optional: true,
          longest: LONGEST_PHONE,
          value: filled?.phone ?? '',
        }),
        tickInput({
          field: 'noPhone',
          label: fields.noPhone,
          text: register.leftNoPhone,
          ticked: filled?.phone === null,
        }),
        one('source', { optional: false }),
        selectInput({
          field: 'level',
          label: fields.level,
          choices: levelChoices(data, filled?.level, text),
          placeholder: text.choose,
          ...(filled && { chosen: String(filled.level.id) }),
        }),
        ...asked.filter(({ field }) => isRequired(field)).map(ask),
        several('desiredModel'),
        tickInput({
          field: 'testDrive',
          label: fields.testDrive,
          text: register.testDriveToday,
          ticked: customer?.testDrive ?? false,
        }),
        several('focusPoint'),
        numberInput({
          field: 'budget',
          label: fields.budget,
          hint: hints.wholeUnits(currency),
          optional: true,
          least: 0,
          value: customer?.budget ?? null,
        }),
        several('competitorModel'),
        several('referenceCompetitor'),
        one('industry'),
        one('attire', { hint: hints.attire }),
        ...asked.filter(({ field }) => !isRequired(field)).map(ask),
        ...(adding ? addButton(adding, text) : []),
        textInput({
          field: 'note',
          label: fields.note,
          hint: hints.longestNote,
          optional: true,
          multiline: true,
          longest: LONGEST_NOTE,
          value: customer?.note,
        }),
      ),
    },
    text,
  );
}

const addButton = ({ news }: Adding, text: Text) => [
  ...(news ? [quote(news)] : []),
  ...actions(button('add-entry', text.choices.addMissing, 'registration')),
];
