import { findMember } from '../payloads.js';
import { slackbot, toSlackUser } from '../slack-user.js';
import { flagArg, type Methods, page, requiredArg } from './method.js';

export const userMethods: Methods = {
  'users.info': {
    scope: 'users:read',
    run(context, args) {
      const id = requiredArg(args, 'user');
      const member = id === slackbot.id ? slackbot : findMember(context, id);
      return { user: toSlackUser(context, member, flagArg(args, 'include_locale')) };
    },
  },
  'users.list': {
    scope: 'users:read',
    tier: 2,
    run(context, args) {
      const { items, response_metadata } = page([slackbot, ...context.state.members.values()], args);
      const withLocale = flagArg(args, 'include_locale');
      return {
        members: items.map((member) => toSlackUser(context, member, withLocale)),
        cache_ts: Math.floor(context.now().getTime() / 1000),
        response_metadata,
      };
    },
  },
};
