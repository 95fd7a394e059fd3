import type { Message } from '../../src/workspace/protocol.js';
import { controlsIn } from '../../src/workspace/server/control-values.js';
import type { Workspace } from '../../src/workspace/server/start-workspace.js';
import { type Entry, enterValue } from './enter-value.js';
import { buttonsIn, findButton } from './find-button.js';
import { HomeDriver } from './home-driver.js';
import { ModalDriver } from './modal-driver.js';
import { Screen } from './screen.js';
import { wordsOf } from './words.js';

export { wordsOf } from './words.js';

/** 'dm' is the DM with the bot; otherwise a channel's name or id, or the very message. */
export type Where = 'dm' | (string & {}) | Message;

interface Looking {
  in?: Where;
  /** Only messages later than this one. */
  after?: Message;
  timeoutMs?: number;
}

/**
 * A member of the workspace in front of a screen. Ephemeral messages are seen only by who was there when they came,
 * so make the person before the story starts.
 */
export function personIn(workspace: Workspace, memberId: string): Person {
  return new Person(new Screen(workspace, memberId));
}

export class Person {
  constructor(private readonly screen: Screen) {}

  get id(): string {
    return this.screen.memberId;
  }

  /** "/register", "/stats today" …, by default in the DM with the bot; rejects with the words Slack shows on failure. */
  async command(line: string, { in: where = 'dm' }: { in?: string } = {}): Promise<void> {
    const [command = '', ...rest] = line.split(' ');
    const { client } = this.screen.workspace;
    await client.command({ as: this.id, channel: this.channelId(where), command, text: rest.join(' ') });
  }

  async say(
    text: string,
    { in: where = 'dm', threadTs }: { in?: string; threadTs?: string } = {},
  ): Promise<void> {
    const thread = threadTs ? { threadTs } : {};
    await this.screen.workspace.client.message({
      as: this.id,
      channel: this.channelId(where),
      text,
      ...thread,
    });
  }

  /** The modal in front, once there is one, or one with this title. */
  async modal(title?: string | RegExp): Promise<ModalDriver> {
    const { screen } = this;
    const titleOf = (view: (typeof screen.modals)[number]['view']) =>
      view.type === 'modal' ? view.title.text : '';
    const find = () => {
      const top = screen.modals.at(-1);
      return top && (title === undefined || new RegExp(title).test(titleOf(top.view))) ? top : undefined;
    };
    const instead = () => {
      const titles = screen.modals.map(({ view }) => `modal "${titleOf(view)}"`);
      return [...titles, ...this.messages().slice(-3).map(describe)].join('\n');
    };
    const { id } = await screen.until(find, title ? `a modal titled ${title}` : 'a modal', instead);
    return new ModalDriver(screen, id);
  }

  /** Opens the app's Home and waits until the app has published it. */
  async home(): Promise<HomeDriver> {
    const { screen } = this;
    const before = screen.homePublishes;
    await screen.workspace.client.home({ as: this.id });
    await screen.until(
      () => (screen.homePublishes > before ? true : undefined),
      'a Home',
      () => '',
    );
    return new HomeDriver(screen);
  }

  /** Messages this person sees, oldest first, thread replies and own ephemeral ones included. */
  messages({ in: where }: { in?: Where } = {}): Message[] {
    const all = [...this.screen.messages.values()].sort((a, b) => a.ts.localeCompare(b.ts));
    return where === undefined ? all : all.filter((message) => this.isIn(message, where));
  }

  /** Waits for a message with these words; answers the newest one. */
  sees(words: string | RegExp, looking: Looking = {}): Promise<Message> {
    const matches = (message: Message) =>
      typeof words === 'string' ? wordsOf(message).includes(words) : words.test(wordsOf(message));
    return this.find(matches, `a message with ${words}`, looking);
  }

  /** Presses a button (or an entry of an overflow menu) on the newest message that has one; confirms when asked. */
  async click(words: string | RegExp, looking: Looking = {}): Promise<Message> {
    const hasButton = ({ blocks }: Message) => findButton(blocks, words) !== undefined;
    const message = await this.find(hasButton, `a button ${words}`, looking);
    const button = findButton(message.blocks, words);
    if (button) await this.act(message, button.control, button.value);
    return message;
  }

  /** Sets a select, date picker … of the newest message that has a control with this action id. */
  async choose(actionId: string, entry: Entry, looking: Looking = {}): Promise<void> {
    const control = ({ blocks }: Message) => controlsIn(blocks).find((one) => one.actionId === actionId);
    const message = await this.find((one) => control(one) !== undefined, `a control ${actionId}`, looking);
    const found = control(message);
    if (!found) return;
    const container = { kind: 'message', channel: message.channel, ts: message.ts } as const;
    await this.act(message, found, await enterValue(this.screen.workspace, this.id, container, found, entry));
  }

  private find(
    matches: (message: Message) => boolean,
    sought: string,
    { in: where, after, timeoutMs }: Looking,
  ) {
    const seen = () => this.messages(where === undefined ? {} : { in: where });
    const later = () => seen().filter(({ ts }) => !after || ts > after.ts);
    const instead = () => seen().slice(-10).map(describe).join('\n');
    return this.screen.until(() => later().filter(matches).at(-1), sought, instead, timeoutMs);
  }

  private async act(
    { channel, ts }: Message,
    { blockId, actionId }: { blockId: string; actionId: string },
    value: { type: string },
  ): Promise<void> {
    const container = { kind: 'message', channel, ts } as const;
    await this.screen.workspace.client.action({
      as: this.id,
      container,
      blockId,
      actionId,
      value,
      state: {},
    });
  }

  private isIn(message: Message, where: Where): boolean {
    if (typeof where !== 'string') return message.channel === where.channel && message.ts === where.ts;
    return message.channel === this.channelId(where);
  }

  private channelId(where: string): string {
    const { workspace } = this.screen;
    if (where === 'dm') return workspace.dmId(this.id);
    return /^[CD][A-Z0-9]{9,}$/.test(where) ? where : workspace.channelId(where);
  }
}

function describe(message: Message): string {
  const buttons = buttonsIn(message.blocks).map((label) => `[${label}]`);
  const kind = message.ephemeralFor ? ' (only you)' : '';
  return `- ${message.channel}${kind}: ${wordsOf(message).replaceAll('\n', ' / ').slice(0, 300)} ${buttons.join(' ')}`;
}
