import type { Member } from '../../protocol.js';
import type { Context } from '../context.js';
import { findMember, userName } from '../payloads.js';
import { flagArg, type Methods, page, requiredArg } from './method.js';

export const userMethods: Methods = {
  'users.info': {
    scope: 'users:read',
    run: (context, args) => ({
      user: toSlackUser(
        context,
        findMember(context, requiredArg(args, 'user')),
        flagArg(args, 'include_locale'),
      ),
    }),
  },
  'users.list': {
    scope: 'users:read',
    run(context, args) {
      const { items, response_metadata } = page([...context.state.members.values()], args);
      const withLocale = flagArg(args, 'include_locale');
      return { members: items.map((member) => toSlackUser(context, member, withLocale)), response_metadata };
    },
  },
};

function toSlackUser(
  { team, app, now }: Context,
  member: Member,
  withLocale: boolean,
): Record<string, unknown> {
  const { id, name, title, tz, isBot, isAdmin, deactivated } = member;
  return {
    id,
    team_id: team.id,
    name: userName(name),
    deleted: deactivated,
    real_name: name,
    ...zone(tz, now()),
    profile: {
      title,
      real_name: name,
      real_name_normalized: name,
      display_name: name,
      display_name_normalized: name,
      team: team.id,
      ...(isBot && { bot_id: app.botId, api_app_id: app.id }),
    },
    is_admin: isAdmin,
    is_owner: isAdmin,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: isBot,
    is_app_user: false,
    ...(withLocale && { locale: member.locale }),
  };
}

function zone(tz: string, at: Date): { tz: string; tz_label: string; tz_offset: number } {
  const label = (style: 'long' | 'longOffset') =>
    new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: style })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(label('longOffset')) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60;
  return { tz, tz_label: label('long'), tz_offset: sign === '-' ? -offset : offset };
}
