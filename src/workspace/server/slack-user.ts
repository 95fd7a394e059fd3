import type { Member } from '../protocol.js';
import type { Context } from './context.js';
import { userName } from './payloads.js';

/** Every workspace lists it, as a person: an app that means people must know its id. */
export const slackbot: Member = {
  id: 'USLACKBOT',
  name: 'Slackbot',
  title: '',
  locale: 'en-US',
  tz: 'America/Los_Angeles',
  isBot: false,
  isAdmin: false,
  deactivated: false,
};

/** A member as the Web API and events give it; of one who is deactivated, little is left. */
export function toSlackUser(context: Context, member: Member, withLocale: boolean): Record<string, unknown> {
  const { id, name, tz, isBot, deactivated } = member;
  return {
    id,
    team_id: context.team.id,
    name: userName(name),
    deleted: deactivated,
    ...(!deactivated && { real_name: name, ...zone(tz, context.now()) }),
    profile: profile(context, member),
    ...(!deactivated && rank(member)),
    is_bot: isBot,
    is_app_user: false,
    ...(withLocale && !deactivated && { locale: member.locale }),
  };
}

function profile({ team, app }: Context, { name, title, isBot }: Member): Record<string, unknown> {
  return {
    title,
    real_name: name,
    real_name_normalized: name,
    display_name: name,
    display_name_normalized: name,
    team: team.id,
    ...(isBot && { bot_id: app.botId, api_app_id: app.id }),
  };
}

function rank({ isAdmin, isOwner = false, isPrimaryOwner = false }: Member): Record<string, boolean> {
  return {
    is_admin: isAdmin || isOwner || isPrimaryOwner,
    is_owner: isOwner || isPrimaryOwner,
    is_primary_owner: isPrimaryOwner,
    is_restricted: false,
    is_ultra_restricted: false,
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
