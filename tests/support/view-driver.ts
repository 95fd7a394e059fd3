import type { AnyBlock, ControlValue, OpenView, StateValues } from '../../src/workspace/protocol.js';
import {
  controlsIn,
  mergeTyped,
  type PlacedControl,
  stateValues,
} from '../../src/workspace/server/control-values.js';
import { type Entry, enterValue } from './enter-value.js';
import { findButton } from './find-button.js';
import type { Screen } from './screen.js';
import { wordsOf } from './words.js';

type ShownValue = string | readonly string[] | null;

/** A modal or Home in front of a person. It shows what is there now, so it follows updates. */
export abstract class ViewDriver {
  constructor(protected readonly screen: Screen) {}

  protected abstract readonly open: OpenView;

  /** Every word on it, one line for each piece. */
  get text(): string {
    return wordsOf({ blocks: this.open.view.blocks });
  }

  get blockIds(): string[] {
    return this.open.view.blocks.map(({ block_id }) => block_id ?? '');
  }

  /** What the controls hold now, by block id: words, the text of the chosen options, ids, days or the names of files. */
  get values(): Record<string, ShownValue> {
    const state = stateValues(this.blocks, this.typed);
    return Object.fromEntries(
      Object.entries(state).map(([blockId, values]) => [blockId, shown(Object.values(values)[0])]),
    );
  }

  /** Waits for words to appear on it. */
  async shows(pattern: RegExp | string): Promise<this> {
    const words = () => `${this.title}\n${this.text}`;
    await this.screen.until(
      () => (new RegExp(pattern).test(words()) ? true : undefined),
      `a view with ${pattern}`,
      words,
    );
    return this;
  }

  /** Sets one control and tells the app, as Slack does for controls that dispatch an action. */
  async choose(blockId: string, entry: Entry): Promise<void> {
    const control = this.control(blockId);
    const value = await this.enter(control, entry);
    await this.act(control, value);
  }

  /** Presses the button, or the overflow menu's entry, with these words. */
  async press(words: string | RegExp): Promise<void> {
    const button = findButton(this.blocks, words);
    if (!button) throw new Error(`there is no button "${words}" on:\n${this.text}`);
    await this.act(button.control, button.value);
  }

  protected get title(): string {
    return '';
  }

  protected get blocks(): AnyBlock[] {
    return this.open.view.blocks as AnyBlock[];
  }

  protected get typed(): StateValues {
    return mergeTyped(this.open.values, this.screen.entered.get(this.open.id) ?? {});
  }

  protected control(blockId: string): PlacedControl {
    const found = controlsIn(this.blocks).find((control) => control.blockId === blockId);
    if (!found) throw new Error(`there is no control "${blockId}" among: ${this.blockIds.join(', ')}`);
    return found;
  }

  protected async enter(control: PlacedControl, entry: Entry): Promise<ControlValue> {
    const { workspace, memberId, entered } = this.screen;
    const value = await enterValue(
      workspace,
      memberId,
      { kind: 'view', viewId: this.open.id },
      control,
      entry,
    );
    const before = entered.get(this.open.id) ?? {};
    entered.set(this.open.id, mergeTyped(before, { [control.blockId]: { [control.actionId]: value } }));
    return value;
  }

  private async act({ blockId, actionId }: PlacedControl, value: ControlValue): Promise<void> {
    const { workspace, memberId: as } = this.screen;
    const container = { kind: 'view', viewId: this.open.id } as const;
    await workspace.client.action({ as, container, blockId, actionId, value, state: this.typed });
  }
}

function shown(value: ControlValue | undefined): ShownValue {
  const held = Object.entries(value ?? {}).find(([key]) => key !== 'type')?.[1];
  if (Array.isArray(held)) return held.map((one) => String(shownOne(one)));
  return held === null || held === undefined ? null : shownOne(held);
}

function shownOne(held: unknown): string {
  if (typeof held !== 'object' || held === null) return String(held);
  if ('name' in held) return String(held.name);
  return (held as { text: { text: string } }).text.text;
}
