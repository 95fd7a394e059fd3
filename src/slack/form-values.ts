import type { ViewStateValue } from '@slack/bolt';

/** What a person entered in one field: text, a choice, several, or nothing. */
export type FormValue = string | string[] | null;
export type FormValues = Record<string, FormValue>;

/** The values of a form by block id, which is the field's name; a block has one element. */
export function formValues(values: Record<string, Record<string, ViewStateValue>>): FormValues {
  const form: FormValues = {};
  for (const [field, elements] of Object.entries(values)) {
    const [element] = Object.values(elements);
    form[field] = element ? enteredValue(element) : null;
  }
  return form;
}

function enteredValue(element: ViewStateValue): FormValue {
  const several = element.selected_options?.map((option) => option.value) ?? element.selected_users;
  if (several) return several.filter((value): value is string => typeof value === 'string');
  return (
    element.selected_option?.value ??
    element.selected_date ??
    element.selected_time ??
    element.selected_channel ??
    element.selected_user ??
    element.value ??
    null
  );
}

/** A box was ticked. */
export const ticked = (value: FormValue | undefined): boolean => Array.isArray(value) && value.length > 0;

export const textOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');

/** A file that a person gave, which Slack keeps. */
export interface FormFile {
  name: string;
  bytes: number;
  url: string;
}

/** The files of a form by block id. */
export const formFiles = (
  values: Record<string, Record<string, ViewStateValue>>,
): Record<string, FormFile[]> =>
  Object.fromEntries(
    Object.entries(values).map(([field, elements]) => [
      field,
      Object.values(elements)
        .flatMap(({ files }) => files ?? [])
        .flatMap(({ name, size, url_private_download: url }) =>
          url ? [{ name, bytes: size ?? 0, url }] : [],
        ),
    ]),
  );
