import type { OwnFieldChange } from '../../domain/change.js';
import type { OwnFieldInput } from '../../domain/own-field.js';
import type { Text } from '../../text/text-for.js';
import { typed } from '../mrkdwn.js';
import { namesIn } from '../names-in.js';

/** What was done to the showroom's own fields. */
export function fieldWords(change: OwnFieldChange, text: Text): string {
  const words = text.changes.fields;
  switch (change.kind) {
    case 'own-field-added':
      return words.added(described(change.field, text));
    case 'own-field-changed':
      return words.changed(described(change.from, text), described(change.to, text));
    case 'own-fields-ordered':
      return words.ordered(namesIn(change.names, text));
    case 'own-field-retired':
      return words.retired(typed(change.name));
    case 'own-field-brought-back':
      return words.broughtBack(typed(change.name));
  }
}

const described = ({ name, kind, required, choices }: OwnFieldInput, text: Text): string => {
  const { kinds, standing } = text.ownFields;
  return [
    typed(name),
    kinds[kind],
    required ? standing.required : standing.optional,
    ...(choices.length > 0 ? [namesIn(choices, text)] : []),
  ].join(' · ');
};
