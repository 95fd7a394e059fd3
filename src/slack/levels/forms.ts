import { LONGEST_NAME } from '../../domain/field.js';
import { type DuesChoice, type LevelFields, LONGEST_LEVEL_CODE } from '../../domain/level.js';
import type { Text } from '../../text/text-for.js';
import { section } from '../blocks.js';
import { radioInput } from '../box-inputs.js';
import { modal, type NewMemory } from '../form.js';
import { numberInput, textInput } from '../inputs.js';
import { typed } from '../mrkdwn.js';

/** A new level, or one to be changed. */
export function levelForm(level: LevelFields | undefined, memory: NewMemory, text: Text) {
  const { fields, hints, ...words } = text.levels;
  const days = (field: 'windowDays' | 'intervalDays' | 'protectionDays', optional = false) =>
    numberInput({
      field,
      label: fields[field],
      hint: hints[field],
      optional,
      least: 1,
      value: level?.[field] ?? null,
    });
  return modal(
    {
      callbackId: 'level',
      title: level ? words.editTitle : words.addTitle,
      submit: words.save,
      memory,
      blocks: [
        textInput({
          field: 'code',
          label: fields.code,
          hint: hints.code,
          longest: LONGEST_LEVEL_CODE,
          value: level?.code ?? '',
        }),
        textInput({
          field: 'name',
          label: fields.name,
          hint: hints.name,
          longest: LONGEST_NAME,
          value: level?.name ?? '',
        }),
        days('windowDays', true),
        days('intervalDays'),
        days('protectionDays'),
      ],
    },
    text,
  );
}

/** Whether the days already set follow; `moves` customers would. */
export const duesInput = (moves: number, { levels: words }: Text) =>
  radioInput({
    field: 'dues',
    label: words.dues,
    hint: words.duesHint,
    choices: [
      { value: 'leave' satisfies DuesChoice, text: words.leaveDues },
      { value: 'move' satisfies DuesChoice, text: words.moveDues(moves) },
    ],
    chosen: 'leave',
  });

/** Stands in place of the form of a level whose interval is to change. */
export const duesForm = (
  before: LevelFields,
  after: LevelFields,
  moves: number,
  memory: NewMemory,
  text: Text,
) =>
  modal(
    {
      callbackId: 'level-dues',
      title: text.levels.duesTitle,
      submit: text.levels.save,
      memory,
      blocks: [
        section(text.levels.newInterval(typed(after.code), before.intervalDays, after.intervalDays)),
        duesInput(moves, text),
      ],
    },
    text,
  );
