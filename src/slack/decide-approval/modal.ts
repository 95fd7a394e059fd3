import type { ApprovalKind } from '../../domain/approval.js';
import { LONGEST_NOTE } from '../../domain/field.js';
import type { Text } from '../../text/text-for.js';
import { modal, type NewMemory } from '../form.js';
import { textInput } from '../inputs.js';

/** A registration is sent back and an outcome returned with a reason, which the rep reads. */
export function reasonForm(kind: ApprovalKind, memory: NewMemory, text: Text) {
  const { reasonTitle, reasonLabel, reasonHint } = text.approval;
  return modal(
    {
      callbackId: 'return',
      title: reasonTitle[kind === 'audit' ? 'audit' : 'outcome'],
      submit: text.send,
      memory,
      blocks: [
        textInput({
          field: 'reason',
          label: reasonLabel,
          hint: reasonHint,
          multiline: true,
          longest: LONGEST_NOTE,
        }),
      ],
    },
    text,
  );
}
