import { COMMAND_HINTS, COMMANDS, type CommandNames } from './commands.js';

/** How Slack reaches the bot: over a socket the bot opens, or over HTTPS at an address of its own. */
export type ManifestMode = { kind: 'socket-mode' } | { kind: 'http'; url: string };

/**
 * What the bot calls: nothing else is asked for. `channels:read` is for looking whether it is in the team channel before
 * that is saved, and for hearing that it has joined one; the pickers offer public channels only, so private ones (`groups:read`) need not be read.
 */
export const BOT_SCOPES = [
  'commands',
  'chat:write',
  'users:read',
  'im:write',
  'im:history',
  'files:read',
  'files:write',
  'channels:read',
] as const;
const BOT_EVENTS = ['app_home_opened', 'user_change', 'member_joined_channel'] as const;

/** The app as Slack creates it from a manifest, with the commands as they are called here. */
export function buildManifest(mode: ManifestMode, commands: CommandNames) {
  const url = mode.kind === 'http' ? mode.url : undefined;
  return {
    display_information: {
      name: 'Showroom',
      description: 'Runs the sales floor of a car dealership.',
      long_description:
        'Every walk-in is registered in a form, audited by a manager with one button, revisited on time, and confirmed won or lost. The numbers a sales manager needs every morning come by themselves, with a chart, in the team channel.',
      background_color: '#1d3b53',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Showroom', always_online: true },
      slash_commands: COMMANDS.map((command) => ({
        command: commands[command],
        description: COMMAND_HINTS[command].description,
        ...(COMMAND_HINTS[command].usageHint && { usage_hint: COMMAND_HINTS[command].usageHint }),
        should_escape: false,
        ...(url && { url }),
      })),
    },
    oauth_config: { scopes: { bot: [...BOT_SCOPES] } },
    settings: {
      event_subscriptions: { bot_events: [...BOT_EVENTS], ...(url && { request_url: url }) },
      interactivity: {
        is_enabled: true,
        ...(url && { request_url: url, message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: mode.kind === 'socket-mode',
      token_rotation_enabled: false,
    },
  };
}
