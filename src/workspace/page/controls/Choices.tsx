import type { Checkboxes, RadioButtons } from '@slack/types';
import { useId } from 'react';
import { Text } from '../blocks/text/Text.js';
import { type ControlProps, useControl } from './use-control.js';

type Choice = Checkboxes['options'][number];

/** Checkboxes and radio buttons. */
export function Choices({ element, blockId, label, field }: ControlProps<Checkboxes | RadioButtons>) {
  const name = useId();
  const { value, choose } = useControl(element, blockId, field);
  const several = element.type === 'checkboxes';
  const chosen = (several ? value : value ? [value] : []) as Choice[];
  const isChosen = (option: Choice) => chosen.some((other) => other.value === option.value);
  const toggle = (option: Choice) => {
    if (!several) return choose(option);
    return choose(element.options.filter((other) => (other === option) !== isChosen(other)));
  };

  return (
    <fieldset
      className="choices"
      role={several ? 'group' : 'radiogroup'}
      aria-labelledby={field?.labelId}
      aria-label={field ? undefined : label}
      aria-describedby={field?.describedBy}
    >
      {element.options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={name}
            checked={isChosen(option)}
            onChange={() => toggle(option)}
          />
          <span className="choice-words">
            <span className="choice-text">
              <Text of={option.text} />
            </span>
            {option.description && (
              <span className="choice-description">
                <Text of={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
