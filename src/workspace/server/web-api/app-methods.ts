import type { SocketLink } from '../app-link/socket-link.js';
import { Refusal } from '../refusal.js';
import { type Methods, requiredArg } from './method.js';

/** Methods about the app itself. */
export function appMethods(socket: SocketLink | undefined): Methods {
  return {
    'api.test': { run: (_context, args) => ({ args }) },
    'auth.test': {
      run: ({ baseUrl, team, app, manifest }) => ({
        url: `${baseUrl()}/`,
        team: team.name,
        user: manifest.features?.bot_user?.display_name ?? manifest.display_information.name,
        team_id: team.id,
        user_id: app.botUserId,
        bot_id: app.botId,
        is_enterprise_install: false,
      }),
    },
    'apps.connections.open': {
      token: 'app',
      run({ baseUrl }) {
        if (!socket) throw new Refusal('not_allowed_token_type');
        return { url: baseUrl().replace(/^http/, 'ws') + socket.issuePath() };
      },
    },
    'bots.info': {
      scope: 'users:read',
      run({ app, manifest }, args) {
        if (requiredArg(args, 'bot') !== app.botId) throw new Refusal('bot_not_found');
        const { name } = manifest.display_information;
        return { bot: { id: app.botId, app_id: app.id, user_id: app.botUserId, name, deleted: false } };
      },
    },
  };
}
