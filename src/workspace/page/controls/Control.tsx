import type { ActionsBlock, InputBlock, SectionBlock } from '@slack/types';
import { useWords } from '../words/use-words.js';
import { ActionButton } from './ActionButton.js';
import { Choices } from './Choices.js';
import { DateOrTime } from './DateOrTime.js';
import { FileInput } from './FileInput.js';
import { MultiSelect } from './MultiSelect.js';
import { OverflowMenu } from './OverflowMenu.js';
import { Select } from './Select.js';
import { TextInput } from './TextInput.js';
import type { ControlProps } from './use-control.js';

type AnyControl =
  | ActionsBlock['elements'][number]
  | InputBlock['element']
  | NonNullable<SectionBlock['accessory']>;

export function Control({ element, ...rest }: ControlProps<AnyControl>) {
  const words = useWords();
  switch (element.type) {
    case 'button':
      return <ActionButton element={element} {...rest} />;
    case 'overflow':
      return <OverflowMenu element={element} {...rest} />;
    case 'static_select':
    case 'external_select':
    case 'users_select':
    case 'conversations_select':
    case 'channels_select':
      return <Select element={element} {...rest} />;
    case 'multi_static_select':
    case 'multi_external_select':
    case 'multi_users_select':
    case 'multi_conversations_select':
    case 'multi_channels_select':
      return <MultiSelect element={element} {...rest} />;
    case 'datepicker':
    case 'timepicker':
      return <DateOrTime element={element} {...rest} />;
    case 'checkboxes':
    case 'radio_buttons':
      return <Choices element={element} {...rest} />;
    case 'file_input':
      return <FileInput element={element} {...rest} />;
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return <TextInput element={element} {...rest} />;
    default:
      return <span className="not-drawn">{words.notDrawn(element.type)}</span>;
  }
}
