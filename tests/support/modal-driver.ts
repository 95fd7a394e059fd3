import type { OpenView } from '../../src/workspace/protocol.js';
import type { Entry } from './enter-value.js';
import type { Screen } from './screen.js';
import { ViewDriver } from './view-driver.js';

export class ModalDriver extends ViewDriver {
  private readonly filled: { blockId: string; entry: Entry }[] = [];

  constructor(
    screen: Screen,
    private readonly viewId: string,
  ) {
    super(screen);
  }

  override get title(): string {
    const { view } = this.open;
    return view.type === 'modal' ? view.title.text : '';
  }

  get isOpen(): boolean {
    return this.screen.modals.some(({ id }) => id === this.viewId);
  }

  /**
   * Fills controls by block id, without telling the app before submission (`choose` does). Choices are given by
   * their visible text, people and channels by id.
   */
  fill(entries: Record<string, Entry>): this {
    for (const [blockId, entry] of Object.entries(entries)) {
      this.control(blockId);
      this.filled.push({ blockId, entry });
    }
    return this;
  }

  /** Presses submit; answers the errors beside the fields, none when it was accepted. */
  async submit(): Promise<Record<string, string>> {
    await this.settle();
    const { workspace, memberId } = this.screen;
    const { errors } = await workspace.client.submit({
      as: memberId,
      viewId: this.viewId,
      values: this.typed,
    });
    return errors;
  }

  override async choose(blockId: string, entry: Entry): Promise<void> {
    await this.settle();
    await super.choose(blockId, entry);
  }

  override async press(words: string | RegExp): Promise<void> {
    await this.settle();
    await super.press(words);
  }

  async close(): Promise<void> {
    await this.screen.workspace.client.close({ as: this.screen.memberId, viewId: this.viewId });
  }

  protected override get open(): OpenView {
    const found = this.screen.modals.find(({ id }) => id === this.viewId);
    if (!found) throw new Error(`${this.screen.memberId} no longer has this modal open`);
    return found;
  }

  /** External selects ask the app for their options, so filling ends only here. */
  private async settle(): Promise<void> {
    for (const { blockId, entry } of this.filled.splice(0)) await this.enter(this.control(blockId), entry);
  }
}
