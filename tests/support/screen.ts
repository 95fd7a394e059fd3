import type { ClientEvent, Message, OpenView, StateValues } from '../../src/workspace/protocol.js';
import { keepTyped } from '../../src/workspace/server/control-values.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';

/** How long a person waits for something to appear. */
const patienceMs = 4_000;

/** What one member has on the screen, kept up to date by the workspace's events as the page does. */
export class Screen {
  readonly messages = new Map<string, Message>();
  modals: OpenView[];
  home: OpenView | null;
  homePublishes = 0;
  /** What the person entered into open modals, by view id. */
  readonly entered = new Map<string, StateValues>();
  private readonly waiting = new Set<() => void>();

  constructor(
    readonly workspace: Workspace,
    readonly memberId: string,
  ) {
    const { messages, modals, home } = workspace.client.state(memberId);
    for (const message of Object.values(messages).flat()) this.messages.set(keyOf(message), message);
    this.modals = modals;
    this.home = home;
    workspace.client.subscribe(memberId, (event) => this.follow(event));
  }

  /** Waits until `find` finds something; a person who has waited too long says what is there instead. */
  until<Found>(
    find: () => Found | undefined,
    sought: string,
    instead: () => string,
    ms = patienceMs,
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found);
      };
      const giveUp = () => {
        this.waiting.delete(look);
        reject(
          new Error(`${this.memberId} waited ${ms} ms for ${sought}, and sees:\n${instead() || '(nothing)'}`),
        );
      };
      const timer = setTimeout(giveUp, ms);
      this.waiting.add(look);
      look();
    });
  }

  private follow(event: ClientEvent): void {
    if (event.type === 'message') this.messages.set(keyOf(event.message), event.message);
    if (event.type === 'message_deleted') this.messages.delete(keyOf(event));
    if (event.type === 'modals') this.modals = event.modals;
    if (event.type === 'home') {
      this.home = event.home;
      this.homePublishes += 1;
    }
    // Slack's client forgets what was typed into a control that is gone.
    for (const { id, view } of this.modals) this.entered.set(id, keepTyped(view, this.entered.get(id) ?? {}));
    for (const look of [...this.waiting]) look();
  }
}

function keyOf({ channel, ts }: { channel: string; ts: string }): string {
  return `${channel} ${ts}`;
}
