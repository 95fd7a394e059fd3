import type { App } from '@slack/bolt';
import { DEFAULT_COMMANDS } from '../../../src/slack/commands.js';
import { type Body, listenerFor } from '../../../src/slack/routing/listener-for.js';
import { createListeners } from '../../../src/slack/routing/listeners.js';
import type { Payload, Surface } from './payload.js';

type Listener = (call: Record<string, unknown>) => Promise<void>;

export type FormEntry = string | string[] | { file: string };

/** Stands in for Bolt's `App`: keeps the listeners, and lets people reach them as Bolt would. */
export function createSwitchboard(
  responseUrl: string,
  keep: (surface: Surface, content: unknown) => void,
  sent: readonly Payload[],
) {
  const attached: { hear?: Listener; fail?: Listener } = {};
  const app = {
    use(hear: Listener) {
      attached.hear = hear;
    },
    error(fail: Listener) {
      attached.fail = fail;
    },
  };
  const listeners = createListeners(app as unknown as App, DEFAULT_COMMANDS);

  const isHeard = (body: Body) => listeners.names.has(listenerFor(body, DEFAULT_COMMANDS));
  const heard = new Set<string>();
  const call = async (args: Record<string, unknown> & { body: Body }) => {
    const name = listenerFor(args.body, DEFAULT_COMMANDS);
    if (!listeners.names.has(name)) throw new Error(`nobody listens to ${name}`);
    heard.add(name);
    await attached.hear?.(args);
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

  const happens = (event: { type: string; user: unknown; [more: string]: unknown }) =>
    call({ event, body: { type: 'event_callback', event } });

  const person = (id: string) => {
    const body = { user: { id }, trigger_id: 'T' };
    const press = (actionId: string, value: string, where: object) => {
      const action = { action_id: actionId, value };
      return call({
        ack,
        body: { ...body, ...where, type: 'block_actions', actions: [action] },
        action,
      });
    };
    return {
      command: (command: keyof typeof DEFAULT_COMMANDS, text = '') =>
        call({
          ack,
          body: {
            command: DEFAULT_COMMANDS[command],
            user_id: id,
            text,
            response_url: responseUrl,
            trigger_id: crypto.randomUUID(),
          },
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
        const view = form(values);
        return call({ ack: answer, body: { ...body, type: 'view_submission', view }, view });
      },
      search: (actionId: string, query: string) =>
        call({
          ack: answer,
          body: { ...body, type: 'block_suggestion', action_id: actionId },
          payload: { value: query },
        }),
      /** What Slack tells of this member by itself. */
      profileChanges: (user: Record<string, unknown>) =>
        happens({ type: 'user_change', user: { id, ...user } }),
      /** Slack tells it of every channel the bot is in. */
      joins: (channel: string) =>
        happens({ type: 'member_joined_channel', user: id, channel, channel_type: 'C' }),
      openHome: () => happens({ type: 'app_home_opened', user: id, tab: 'home' }),
    };
  };

  return {
    listeners,
    person,
    /** Something breaks while a person waits for the answer to a command, or for the Home. */
    async fail(id: string) {
      const error = new Error('something broke');
      await attached.fail?.({ error, body: { user_id: id, response_url: responseUrl } });
      await attached.fail?.({ error, body: { event: { user: id } } });
    },
    /** Whether something with this id would be answered. */
    listensTo: {
      click: (actionId: string) => isHeard({ type: 'block_actions', actions: [{ action_id: actionId }] }),
      search: (actionId: string) => isHeard({ type: 'block_suggestion', action_id: actionId }),
      form: (callbackId: string) => isHeard({ type: 'view_submission', view: { callback_id: callbackId } }),
    },
    unheard: (): string[] => [...listeners.names].filter((name) => !heard.has(name)),
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
