import type { Envelope } from '../../src/workspace/server/app-link/app-link.js';

type Sent = Pick<Envelope, 'type' | 'payload'>;

const TEAM = { id: 'T_BENCH', domain: 'bench' };
/** Nobody answers there in a benchmark: only refusals would. */
const RESPONSE_URL = 'http://127.0.0.1:9/';

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
    response_url: RESPONSE_URL,
  },
});

/** What Slack sends when somebody types into a select of a form that is searched. */
export const search = (actionId: string, query: string, slackUserId: string): Sent => ({
  type: 'interactive',
  payload: {
    type: 'block_suggestion',
    action_id: actionId,
    block_id: 'desiredModels',
    value: query,
    user: { id: slackUserId, username: 'somebody', name: 'somebody', team_id: TEAM.id },
    team: TEAM,
    api_app_id: 'A_BENCH',
    enterprise: null,
    is_enterprise_install: false,
    view: {
      id: 'V_BENCH',
      team_id: TEAM.id,
      type: 'modal',
      callback_id: 'register',
      private_metadata: JSON.stringify({ token: 'a-token', responseUrl: RESPONSE_URL, language: 'en' }),
      blocks: [],
      state: { values: {} },
    },
  },
});
