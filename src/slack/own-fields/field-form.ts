import { LONGEST_LINES, LONGEST_NAME } from '../../domain/field.js';
import { MOST_CHOICES, OWN_FIELD_KINDS } from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import type { OwnFieldUse } from '../../use-cases/list-own-fields.js';
import { context } from '../blocks.js';
import { radioInput, tickInput } from '../box-inputs.js';
import { modal, type NewMemory } from '../form.js';
import { present, textInput } from '../inputs.js';

/** `field` is to be changed; a new one without. The kind of what customers have answered is only told. */
export function ownFieldForm(memory: NewMemory, text: Text, field?: OwnFieldUse) {
  const words = text.ownFields;
  const isAnswered = field !== undefined && field.answered > 0;
  return modal(
    {
      callbackId: field ? 'change-own-field' : 'add-own-field',
      title: field ? words.changeTitle : words.addTitle,
      submit: words.save,
      memory,
      blocks: present(
        textInput({
          field: 'name',
          label: words.name,
          hint: words.nameHint,
          longest: LONGEST_NAME,
          value: field?.name,
        }),
        isAnswered
          ? context(words.kindFixed(words.kinds[field.kind]))
          : radioInput({
              field: 'kind',
              label: words.kind,
              hint: words.kindHint,
              choices: OWN_FIELD_KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] })),
              chosen: field?.kind,
            }),
        isAnswered && field.kind !== 'choice'
          ? undefined
          : textInput({
              field: 'choices',
              label: words.choices,
              hint: words.choicesHint(MOST_CHOICES),
              optional: true,
              multiline: true,
              longest: LONGEST_LINES,
              value: field?.choices.join('\n'),
            }),
        tickInput({
          field: 'required',
          label: words.required,
          text: words.requiredTick,
          ticked: field?.required ?? false,
        }),
      ),
    },
    text,
  );
}
