import type { KnownBlock } from '@slack/types';
import type { Text } from '../../text/text-for.js';
import { button, section } from '../blocks.js';
import { changesButton } from '../changes/modal.js';
import { modal, type NewMemory } from '../form.js';
import { CURRENT, type SettingsView } from './words.js';

const SECTIONS = [
  'schedule',
  'reminders',
  'directMessages',
  'quietHours',
  'name',
  'timeZone',
  'language',
  'teamChannel',
  'attire',
] as const satisfies (keyof typeof CURRENT)[];

/** Everything that can be changed, as it is now; `choice` is of the showroom. */
export function settingsModal(view: SettingsView, choice: KnownBlock[], memory: NewMemory, text: Text) {
  const words = text.settings;
  return modal(
    {
      callbackId: 'settings',
      title: words.title,
      memory: { ...memory, showroom: view.showroom.id },
      blocks: [
        ...choice,
        ...SECTIONS.map((key) =>
          section(
            `*${words.titles[key]}*\n${CURRENT[key](view, text)}`,
            button(`settings-change ${key}`, words.change, key, {
              label: words.changeOf(words.titles[key]),
            }),
          ),
        ),
        section(
          `*${text.levels.title}*\n${text.levels.inSettings}`,
          button('levels', words.change, 'settings', { label: words.changeOf(text.levels.title) }),
        ),
        ...changesButton(text),
      ],
    },
    text,
  );
}
