import type { Datepicker, Timepicker } from '@slack/types';
import { type ControlProps, fieldProps, useControl } from './use-control.js';

/** The browser's own picker: it knows the keyboard, the thumb and the reader's language. */
export function DateOrTime({ element, blockId, label, field }: ControlProps<Datepicker | Timepicker>) {
  const { value, choose } = useControl(element, blockId, field);
  return (
    <input
      {...fieldProps(field, element.placeholder?.text ?? label)}
      className="field"
      type={element.type === 'datepicker' ? 'date' : 'time'}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => choose(target.value || null)}
    />
  );
}
