import type { OpenView } from '../../src/workspace/protocol.js';
import { ViewDriver } from './view-driver.js';

export class HomeDriver extends ViewDriver {
  /** Presses the button with these words. */
  click(words: string | RegExp): Promise<void> {
    return this.press(words);
  }

  protected override get open(): OpenView {
    if (!this.screen.home) throw new Error(`${this.screen.memberId} has no Home yet`);
    return this.screen.home;
  }
}
