import { LEVEL_PRESET_NAMES, LEVEL_PRESETS, type LevelPreset } from '../../domain/level.js';
import { type Text, textIn } from '../../text/text-for.js';
import type { Actor } from '../../use-cases/deps.js';
import type { LevelMapping, SwitchView } from '../../use-cases/switch-level-preset.js';
import { context } from '../blocks.js';
import { modal, type NewMemory } from '../form.js';
import type { FormValues } from '../form-values.js';
import { selectInput } from '../select-inputs.js';
import { duesInput } from './forms.js';

const FIELD = 'newLevel';

/** The levels of a preset are called in the language of the showroom. */
export const presetNames = ({ showroom }: Actor, preset: LevelPreset): Record<string, string> =>
  textIn(showroom.language).presets.levels[preset];

/** Old levels, each with a select of the new ones. */
export function switchForm(
  preset: LevelPreset,
  { rows, moves }: SwitchView,
  actor: Actor,
  memory: NewMemory,
  text: Text,
) {
  const words = text.levels;
  const names = presetNames(actor, preset);
  const choices = LEVEL_PRESETS[preset].map(({ code, intervalDays }) => ({
    value: code,
    text: `${code} · ${names[code] ?? code}`,
    description: words.every(intervalDays),
  }));
  const called = ({ level: { isRetired, code, name } }: SwitchView['rows'][number]) =>
    isRetired ? words.retiredChoice(code, name) : text.customer.level(code, name);
  return modal(
    {
      callbackId: 'switch-levels',
      title: words.switchTitle,
      submit: words.switchSubmit,
      memory,
      blocks: [
        context(words.switchIntro),
        selectInput({
          field: 'newPreset',
          label: words.preset,
          choices: LEVEL_PRESET_NAMES.map((name) => ({ value: name, text: text.setUp.presets[name] })),
          chosen: preset,
          dispatch: true,
          placeholder: text.choose,
        }),
        ...rows.map((row) =>
          selectInput({
            field: `${FIELD} ${row.level.id}`,
            label: words.goesTo(called(row), row.customers),
            choices,
            chosen: row.to,
            dispatch: true,
            placeholder: text.choose,
          }),
        ),
        ...(moves > 0 ? [duesInput(moves, text)] : []),
      ],
    },
    text,
  );
}

/** What the selects of the form say. */
export const readMapping = (values: FormValues): LevelMapping =>
  new Map(
    Object.entries(values).flatMap(([field, code]): [number, string][] => {
      const [name, id] = field.split(' ');
      return name === FIELD && typeof code === 'string' ? [[Number(id), code]] : [];
    }),
  );
