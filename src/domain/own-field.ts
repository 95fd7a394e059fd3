export const OWN_FIELD_KINDS = ['text', 'number', 'date', 'choice'] as const;
export type OwnFieldKind = (typeof OWN_FIELD_KINDS)[number];

/** A question of the showroom's own on the registration form. */
export interface OwnField {
  id: number;
  name: string;
  kind: OwnFieldKind;
  required: boolean;
  /** What a choice is made from, in order; empty for other kinds. */
  choices: string[];
}
