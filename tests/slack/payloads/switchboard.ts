import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';
import type { Payload, Surface } from './payload.js';

type Listener = (call: Record<string, unknown>) => Promise<void>;
type Kind = 'command' | 'action' | 'view' | 'options' | 'event' | 'error';

interface Listening {
  kind: Kind;
  to: string | RegExp;
  listener: Listener;
  heard: boolean;
}

export type FormEntry = string | string[] | { file: string };

/** Stands in for Bolt's `App`: keeps the listeners, and lets people reach them as Bolt would. */
export function createSwitchboard(
  responseUrl: string,
  keep: (surface: Surface, content: unknown) => void,
  sent: readonly Payload[],
) {
  const all: Listening[] = [];
  const on = (kind: Kind, to: string | RegExp, listener: Listener) => {
    all.push({ kind, to, listener, heard: false });
  };
  const find = (kind: Kind, to: string) =>
    all.find((one) => one.kind === kind && (typeof one.to === 'string' ? one.to === to : one.to.test(to)));
  const call = async (kind: Kind, to: string, args: Record<string, unknown>) => {
    const listening = find(kind, to);
    if (!listening) throw new Error(`nobody listens to the ${kind} ${to}`);
    listening.heard = true;
    await listening.listener(args);
  };
  const ack = async () => {};
  const answer = async (given?: Record<string, unknown>) => {
    if (given?.response_action === 'update') keep('modal', given.view);
    if (given?.response_action === 'errors') keep('errors', given.errors);
    if (given?.options) keep('options', given);
  };
  /** The form in front. */
  const form = (values: Record<string, FormEntry>) => {
    const shown = sent.findLast(({ surface }) => surface === 'modal')?.content ?? {};
    return { ...shown, id: 'V', previous_view_id: 'V_UNDER', state: { values: entered(values) } };
  };

  const app = {
    use: () => {},
    command: (name: string, listener: Listener) => on('command', name, listener),
    action: ({ action_id }: { action_id: RegExp }, listener: Listener) => on('action', action_id, listener),
    view: (callbackId: string, listener: Listener) => on('view', callbackId, listener),
    options: (actionId: string, listener: Listener) => on('options', actionId, listener),
    event: (name: string, listener: Listener) => on('event', name, listener),
    error: (listener: Listener) => on('error', 'error', listener),
  };

  const person = (id: string) => {
    const body = { user: { id }, trigger_id: 'T' };
    const press = (actionId: string, value: string, where: object) =>
      call('action', actionId, { ack, body: { ...body, ...where }, action: { value } });
    return {
      command: (command: keyof typeof DEFAULT_COMMANDS, text = '') =>
        call('command', DEFAULT_COMMANDS[command], {
          ack,
          body: { user_id: id, text, response_url: responseUrl, trigger_id: crypto.randomUUID() },
        }),
      /** A button on a message. */
      click: (actionId: string, value: string) => press(actionId, value, { response_url: responseUrl }),
      /** A button on the Home, where there is nowhere to answer but in a modal. */
      clickAtHome: (actionId: string, value: string) => press(actionId, value, {}),
      /** A button, or a choice, in the form in front. */
      clickInForm: (actionId: string, value: string, values: Record<string, FormEntry> = {}) =>
        press(actionId, value, { view: form(values) }),
      /** Sends in the form in front, which is opened first. */
      submit: (values: Record<string, FormEntry> = {}) => {
        const view = form(values) as ReturnType<typeof form> & { callback_id?: string };
        return call('view', view.callback_id ?? '', { ack: answer, body, view });
      },
      search: (actionId: string, query: string) =>
        call('options', actionId, { ack: answer, body, payload: { value: query } }),
      /** What Slack tells of this member by itself. */
      profileChanges: (user: Record<string, unknown>) =>
        call('event', 'user_change', { event: { user: { id, ...user } } }),
      /** Slack tells it of every channel the bot is in. */
      joins: (channel: string) =>
        call('event', 'member_joined_channel', { event: { user: id, channel, channel_type: 'C' } }),
      openHome: () => call('event', 'app_home_opened', { event: { user: id, tab: 'home' } }),
    };
  };

  return {
    app,
    person,
    /** Something breaks while a person waits for the answer to a command, or for the Home. */
    async fail(id: string) {
      const error = new Error('something broke');
      await call('error', 'error', { error, body: { user_id: id, response_url: responseUrl } });
      await call('error', 'error', { error, body: { event: { user: id } } });
    },
    listensTo: (kind: Kind, to: string): boolean => find(kind, to) !== undefined,
    unheard: (): string[] => all.filter(({ heard }) => !heard).map(({ kind, to }) => `${kind} ${to}`),
  };
}

export type Person = ReturnType<ReturnType<typeof createSwitchboard>['person']>;

/** A form's values as Slack sends them. */
const entered = (values: Record<string, FormEntry>) =>
  Object.fromEntries(
    Object.entries(values).map(([field, entry]) => [
      field,
      {
        [field]: enteredValue(entry),
      },
    ]),
  );

function enteredValue(entry: FormEntry) {
  if (Array.isArray(entry)) return { selected_options: entry.map((value) => ({ value })) };
  if (typeof entry === 'string') return { value: entry };
  return { files: [{ name: entry.file, size: 1, url_private_download: 'https://files.slack.com/f' }] };
}
