import type { AnyBlock, ControlValue } from '../../src/workspace/protocol.js';
import { controlsIn, type PlacedControl } from '../../src/workspace/server/control-values.js';

export interface Pressable {
  control: PlacedControl;
  value: ControlValue;
}

/** A button, or an entry of an overflow menu, with these words on it, or as a screen reader says it. */
export function findButton(blocks: readonly AnyBlock[], words: string | RegExp): Pressable | undefined {
  const all = controlsIn(blocks).flatMap(pressables);
  if (words instanceof RegExp) return all.find(({ label }) => words.test(label));
  return (
    all.find(({ label, spoken }) => label === words || spoken === words) ??
    all.find(({ label }) => label.includes(words))
  );
}

export function buttonsIn(blocks: readonly AnyBlock[]): string[] {
  return controlsIn(blocks)
    .flatMap(pressables)
    .map(({ label }) => label);
}

function pressables(control: PlacedControl): (Pressable & { label: string; spoken?: unknown })[] {
  const { element } = control;
  if (element.type === 'button') {
    const label = (element.text as { text: string }).text;
    return [{ control, label, spoken: element.accessibility_label, value: { type: 'button' } }];
  }
  if (element.type !== 'overflow') return [];
  return (element.options as { text: { text: string }; value: string }[]).map((option) => ({
    control,
    label: option.text.text,
    value: { type: 'overflow', selected_option: option },
  }));
}
