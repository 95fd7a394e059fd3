import type { ModalView } from '@slack/types';
import type { AnyBlock, ControlValue, StateValues } from '../../../src/workspace/protocol.js';
import type { Envelope } from '../../../src/workspace/server/app-link/app-link.js';
import {
  allOptions,
  controls,
  controlsIn,
  type PlacedControl,
  stateValues,
} from '../../../src/workspace/server/control-values.js';
import { chosen } from '../../support/enter-value.js';

/** Something that Slack sends to the app. */
export type Sent = Pick<Envelope, 'type' | 'payload'>;

const TEAM = { id: 'T_BENCH', domain: 'bench' };

let triggers = 0;
const newTrigger = (): string => {
  triggers += 1;
  return `trigger.${triggers}`;
};

/** What Slack sends when somebody types a command. */
export const command = (name: string, slackUserId: string, text = ''): Sent => ({
  type: 'slash_commands',
  payload: {
    command: name,
    text,
    user_id: slackUserId,
    user_name: 'somebody',
    team_id: TEAM.id,
    team_domain: TEAM.domain,
    channel_id: 'C_TEAM',
    channel_name: 'team',
    api_app_id: 'A_BENCH',
    is_enterprise_install: 'false',
    trigger_id: newTrigger(),
  },
});

const by = (slackUserId: string) => ({
  user: { id: slackUserId, username: 'somebody', name: 'somebody', team_id: TEAM.id },
  team: TEAM,
  api_app_id: 'A_BENCH',
  enterprise: null,
  is_enterprise_install: false,
});

/** What Slack sends when somebody types into a select of a form that is searched. */
export const search = (actionId: string, query: string, slackUserId: string): Sent => ({
  type: 'interactive',
  payload: {
    type: 'block_suggestion',
    action_id: actionId,
    block_id: 'desiredModels',
    value: query,
    ...by(slackUserId),
    view: {
      id: 'V_BENCH',
      team_id: TEAM.id,
      type: 'modal',
      callback_id: 'register',
      private_metadata: JSON.stringify({ token: 'a-token', language: 'en' }),
      blocks: [],
      state: { values: {} },
    },
  },
});

/** What Slack sends when somebody presses a button of a message. */
export const click = (actionId: string, value: string, slackUserId: string): Sent => ({
  type: 'interactive',
  payload: {
    type: 'block_actions',
    ...by(slackUserId),
    trigger_id: newTrigger(),
    container: { type: 'message', message_ts: '1700000000.000100', channel_id: 'D_BENCH' },
    channel: { id: 'D_BENCH', name: 'directmessage' },
    message: { type: 'message', user: 'U_BENCH', ts: '1700000000.000100', text: '', blocks: [] },
    state: { values: {} },
    actions: [
      {
        type: 'button',
        action_id: actionId,
        block_id: 'actions',
        text: { type: 'plain_text', text: 'Press' },
        value,
        action_ts: '1700000000.000200',
      },
    ],
  },
});

/** What is written into a form, by block id; choices are given by their words. */
export type Entries = Record<string, string | string[]>;

/** What Slack sends when somebody has filled in a form and sends it: all of the form, and what each control holds. */
export const submission = (view: ModalView, entries: Entries, slackUserId: string): Sent => ({
  type: 'interactive',
  payload: {
    type: 'view_submission',
    ...by(slackUserId),
    trigger_id: newTrigger(),
    view: {
      ...view,
      id: 'V_BENCH',
      team_id: TEAM.id,
      hash: '1700000000.bench',
      clear_on_close: false,
      notify_on_close: false,
      previous_view_id: null,
      root_view_id: 'V_BENCH',
      external_id: '',
      app_id: 'A_BENCH',
      app_installed_team_id: TEAM.id,
      bot_id: 'B_BENCH',
      state: { values: filledIn(view.blocks as AnyBlock[], entries) },
    },
    response_urls: [],
  },
});

function filledIn(blocks: AnyBlock[], entries: Entries): StateValues {
  const placed = controlsIn(blocks);
  const typed = Object.entries(entries).map(([blockId, entry]) => {
    const control = placed.find((one) => one.blockId === blockId);
    if (!control) throw new Error(`the form has no ${blockId}`);
    return [blockId, { [control.actionId]: held(control, entry) }];
  });
  return stateValues(blocks, Object.fromEntries(typed));
}

function held({ blockId, element }: PlacedControl, entry: string | string[]): ControlValue {
  const field = controls[element.type]?.field ?? '';
  const option = (words: string) =>
    chosen(allOptions(element) as { text: { text: string } }[], words, blockId);
  const value = Array.isArray(entry)
    ? entry.map(option)
    : field === 'selected_option'
      ? option(entry)
      : entry;
  return { type: element.type, [field]: value };
}
