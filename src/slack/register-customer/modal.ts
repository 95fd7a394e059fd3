import type { Entry, InterestList } from '../../domain/base-data.js';
import { LONGEST_NAME, LONGEST_NOTE } from '../../domain/field.js';
import { type AskedField, fieldsToAsk, isRequired } from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import type { BaseData } from '../../use-cases/list-base-data.js';
import type { CustomerCard } from '../../use-cases/view-customer.js';
import { entryMultiSelect, entrySelect, levelChoices } from '../entry-choices.js';
import { modal, type NewMemory } from '../form.js';
import { numberInput, present, selectInput, textInput, tickInput } from '../inputs.js';
import { ownFieldInput } from '../own-fields/answers.js';

const LONGEST_PHONE = 40;

/** Required fields first, so that a walk-in takes half a minute; the rest below. `filled` is to be corrected. */
export function registrationForm(
  callbackId: 'register' | 'correct',
  data: BaseData,
  currency: string,
  memory: NewMemory,
  text: Text,
  filled?: CustomerCard,
) {
  const { fields, hints, register } = text;
  const words = text[callbackId];
  const customer = filled?.customer;
  const interests = (list: InterestList): Entry[] =>
    filled?.interests.filter((entry) => entry.list === list) ?? [];
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
        entrySelect(
          { field: 'source', label: fields.source, list: 'source', optional: false },
          data,
          text,
          filled?.source,
        ),
        selectInput({
          field: 'level',
          label: fields.level,
          choices: levelChoices(data, filled?.level, text),
          placeholder: text.choose,
          ...(filled && { chosen: String(filled.level.id) }),
        }),
        ...asked.filter(({ field }) => isRequired(field)).map(ask),
        entryMultiSelect(
          { field: 'desiredModels', label: fields.desiredModels, list: 'desiredModel' },
          data,
          text,
          interests('desiredModel'),
        ),
        tickInput({
          field: 'testDrive',
          label: fields.testDrive,
          text: register.testDriveToday,
          ticked: customer?.testDrive ?? false,
        }),
        entryMultiSelect(
          { field: 'focusPoints', label: fields.focusPoints, list: 'focusPoint' },
          data,
          text,
          interests('focusPoint'),
        ),
        numberInput({
          field: 'budget',
          label: fields.budget,
          hint: hints.wholeUnits(currency),
          optional: true,
          least: 0,
          value: customer?.budget ?? null,
        }),
        entryMultiSelect(
          { field: 'competitorModels', label: fields.competitorModels, list: 'competitorModel' },
          data,
          text,
          interests('competitorModel'),
        ),
        entryMultiSelect(
          { field: 'referenceCompetitors', label: fields.referenceCompetitors, list: 'referenceCompetitor' },
          data,
          text,
          interests('referenceCompetitor'),
        ),
        entrySelect(
          { field: 'industry', label: fields.industry, list: 'industry' },
          data,
          text,
          filled?.industry,
        ),
        entrySelect(
          { field: 'attire', label: fields.attire, list: 'attire', hint: hints.attire },
          data,
          text,
          filled?.attire,
        ),
        ...asked.filter(({ field }) => !isRequired(field)).map(ask),
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
