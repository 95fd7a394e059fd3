import type { Entry } from '../../domain/base-data.js';
import { LONGEST_NOTE } from '../../domain/field.js';
import type { Level } from '../../domain/level.js';
import type { DueRule } from '../../domain/opening-hours.js';
import { latestRevisitDay, WAYS } from '../../domain/revisit.js';
import type { Text } from '../../text/text-for.js';
import type { Choices } from '../../use-cases/list-choices.js';
import type { CustomerLine } from '../../use-cases/search-customers.js';
import { section } from '../blocks.js';
import { radioInput } from '../box-inputs.js';
import { entryMultiSelect, levelChoices } from '../entry-choices.js';
import { modal, type NewMemory } from '../form.js';
import { dayInput, present, textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';
import { searchInput, selectInput } from '../select-inputs.js';

/** Whom the revisit is of, with the level that sets the next day. */
export interface RevisitOf {
  customer: Pick<CustomerLine, 'id' | 'number' | 'name'>;
  levelId: number;
  /** The customer's until now, in use or retired. */
  ownLevel: Level;
}

interface RevisitForm {
  data: Choices;
  today: string;
  rule: DueRule;
  /** Undefined until a customer is chosen in the form. */
  of: RevisitOf | undefined;
  /** The customer is given: the form was opened from a card or a reminder. */
  fixed: boolean;
  memory: NewMemory;
}

export function revisitForm({ data, today, rule, of, fixed, memory }: RevisitForm, text: Text) {
  const words = text.revisit;
  const level = [...data.levels, ...(of ? [of.ownLevel] : [])].find(({ id }) => id === of?.levelId);
  const latest = level && latestRevisitDay(level, today, rule);
  const interests = (field: string, label: string, list: Entry['list']) =>
    entryMultiSelect({ field, label: text.labelled(words.newInterests, label), list }, data, text);
  return modal(
    {
      callbackId: 'log-revisit',
      title: words.title,
      submit: words.submit,
      memory,
      blocks: present(
        fixed && of
          ? section(`*${typed(of.customer.name)}* · ${of.customer.number}`)
          : searchInput({
              field: 'customer',
              label: words.customer,
              hint: words.customerHint,
              dispatch: true,
              search: 'revisitable',
              placeholder: text.choose,
            }),
        selectInput({
          field: 'way',
          label: words.way,
          choices: WAYS.map((way) => ({ value: way, text: text.ways[way] })),
          chosen: 'phone',
          placeholder: text.choose,
        }),
        radioInput({
          field: 'reached',
          label: words.reached,
          choices: [
            { value: 'yes', text: words.reachedYes },
            { value: 'no', text: words.reachedNo },
          ],
          chosen: 'yes',
        }),
        textInput({
          field: 'said',
          label: words.said,
          hint: words.saidHint,
          optional: true,
          multiline: true,
          longest: LONGEST_NOTE,
        }),
        selectInput({
          field: 'level',
          label: words.level,
          choices: levelChoices(data, of?.ownLevel, text),
          dispatch: true,
          placeholder: text.choose,
          ...(level && { chosen: String(level.id) }),
        }),
        dayInput({
          field: 'nextDay',
          label: words.nextDay,
          ...(latest && { hint: words.nextDayHint(latest), value: latest }),
        }),
        textInput({
          field: 'nextReason',
          label: words.nextReason,
          hint: text.hints.longestNote,
          optional: true,
          longest: LONGEST_NOTE,
        }),
        interests('desiredModels', text.fields.desiredModels, 'desiredModel'),
        interests('focusPoints', text.fields.focusPoints, 'focusPoint'),
        interests('competitorModels', text.fields.competitorModels, 'competitorModel'),
      ),
    },
    text,
  );
}
