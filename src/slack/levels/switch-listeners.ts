import { DUES_CHOICES, LEVEL_PRESET_NAMES, LEVEL_PRESETS, type LevelPreset } from '../../domain/level.js';
import type { Actor } from '../../use-cases/deps.js';
import {
  type LevelMapping,
  switchLevelPreset,
  viewLevelSwitch,
} from '../../use-cases/switch-level-preset.js';
import { viewLevels } from '../../use-cases/view-levels.js';
import { says } from '../blocks.js';
import type { Parts } from '../parts.js';
import type { Click } from '../routing/route-clicks.js';
import type { Routes } from '../routing/routes.js';
import { levelsNow, listMemory } from './list.js';
import { presetNames, readMapping, switchForm } from './switch-form.js';

const presetOf = (value: unknown): LevelPreset | undefined =>
  LEVEL_PRESET_NAMES.find((name) => name === value);

/** Another preset in place of the present levels. */
export function attachLevelSwitch({ clicks, forms }: Routes, parts: Parts) {
  /** The first preset that the showroom does not have already. */
  const proposed = (actor: Actor): LevelPreset => {
    const seen = viewLevels(parts, actor);
    const codes =
      seen.kind === 'found' ? seen.levels.filter((one) => !one.isRetired).map(({ code }) => code) : [];
    const isOther = (preset: LevelPreset) =>
      LEVEL_PRESETS[preset].map(({ code }) => code).join(' ') !== codes.join(' ');
    return LEVEL_PRESET_NAMES.find(isOther) ?? 'HABC';
  };

  clicks.on('switch-levels', async ({ actor, ack, words, open, reply, form }) => {
    await ack();
    const text = await words();
    const preset = proposed(actor);
    const seen = viewLevelSwitch(parts, actor, preset);
    if (!seen) return reply(says(text.refusals['not-allowed']));
    const memory = { ...listMemory(actor, form?.memory ?? {}), token: parts.newToken() };
    return open(switchForm(preset, seen, actor, memory, text));
  });

  const showAgain = async (
    { actor, form, words, update }: Click,
    preset: LevelPreset | undefined,
    mapping: LevelMapping,
  ) => {
    const seen = preset && viewLevelSwitch(parts, actor, preset, mapping);
    if (form && seen) await update(switchForm(preset, seen, actor, form.memory, await words()));
  };

  clicks.on('newPreset', async (click) => {
    await click.ack();
    await showAgain(click, presetOf(click.value), new Map());
  });

  clicks.on('newLevel', async (click) => {
    await click.ack();
    const values = click.form?.values ?? {};
    await showAgain(click, presetOf(values.newPreset), readMapping(values));
  });

  forms.staff('switch-levels', async ({ actor, text, values, memory, fail, done, close, below }) => {
    const preset = presetOf(values.newPreset);
    if (!preset) return fail({ newPreset: 'required' });
    const dues = DUES_CHOICES.find((choice) => choice === values.dues) ?? 'leave';
    const input = { preset, mapping: readMapping(values), dues };
    const result = switchLevelPreset(parts, input, presetNames(actor, preset), actor, memory.token);
    if (result.kind === 'refused') return done(says(text.refusals['not-allowed']));
    if (result.kind === 'changed-meanwhile') return fail({ newPreset: 'level-changed-meanwhile' });
    await close();
    if (result.kind === 'repeated') return;
    const remark = text.levels.switchedTo(result.customers, result.moved);
    const view = levelsNow(parts, actor, memory, text, { remark });
    if (view) await below(view);
  });
}
