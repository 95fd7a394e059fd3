import type { ModalView } from '@slack/types';
import { fieldErrors } from '../../domain/field-error.js';
import { MOST_OWN_FIELDS, type OwnFieldKind, ownFieldSchema } from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import { addOwnField } from '../../use-cases/add-own-field.js';
import { changeOwnField } from '../../use-cases/change-own-field.js';
import type { Actor } from '../../use-cases/deps.js';
import { listOwnFields } from '../../use-cases/list-own-fields.js';
import { says } from '../blocks.js';
import { type FormValues, textOf, ticked } from '../form-values.js';
import type { Parts } from '../parts.js';
import type { StaffForm } from '../routing/route-forms.js';
import type { Routes } from '../routing/routes.js';

type List = (actor: Actor, page: number, text: Text) => ModalView | undefined;

/** Both forms stand over the list, which shows what was saved. */
export function attachOwnFieldForms(forms: Routes['forms'], parts: Parts, list: List) {
  const backToList = async ({ actor, text, close, below }: StaffForm, page: number) => {
    await close();
    const view = list(actor, page, text);
    if (view) await below(view);
  };

  forms.staff('add-own-field', async (call) => {
    const { actor, text, values, memory, fail, explain, done } = call;
    const parsed = parse(values);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { kind } = addOwnField(parts, parsed.data, actor, memory.token);
    if (kind === 'added') return backToList(call, 0);
    if (kind === 'refused') return done(says(text.refusals['not-allowed']));
    const { full, nameTaken } = text.ownFields;
    return explain({ name: kind === 'full' ? full(MOST_OWN_FIELDS) : nameTaken });
  });

  forms.staff('change-own-field', async (call) => {
    const { actor, text, values, memory, fail, explain, done } = call;
    const [fieldId = 0, page = 0] = memory.subject.split(' ').map(Number);
    const fields = listOwnFields(parts, actor);
    if (!fields) return done(says(text.refusals['not-allowed']));
    const field = fields.find(({ id }) => id === fieldId);
    if (!field) return done(says(text.ownFields.gone));
    const parsed = parse(values, field.kind);
    if (!parsed.success) return fail(fieldErrors(parsed.error));
    const { kind } = changeOwnField(parts, fieldId, parsed.data, actor);
    const { nameTaken, kindFixed, kinds, gone } = text.ownFields;
    switch (kind) {
      case 'changed':
        return backToList(call, page);
      case 'name-taken':
        return explain({ name: nameTaken });
      case 'kind-fixed':
        return explain({ kind: kindFixed(kinds[field.kind]) });
      case 'refused':
        return done(says(text.refusals['not-allowed']));
      case 'not-found':
        return done(says(gone));
    }
  });
}

/** A form that does not ask the kind is about one that stays `kind`. */
const parse = (values: FormValues, kind?: OwnFieldKind) =>
  ownFieldSchema.safeParse({
    name: values.name,
    kind: 'kind' in values ? (values.kind ?? undefined) : kind,
    required: ticked(values.required),
    choices: textOf(values.choices),
  });
