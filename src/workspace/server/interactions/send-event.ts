import { type Context, subscribesTo } from '../context.js';
import { newId } from '../ids.js';

/** Sends an event the app subscribes to, again as often as Slack does while it is not acknowledged. */
export async function sendEvent(
  context: Context,
  event: { type: string; [key: string]: unknown },
  subscription = event.type,
) {
  if (!subscribesTo(context, subscription)) return;
  const payload = {
    type: 'event_callback',
    token: 'local-workspace',
    team_id: context.team.id,
    api_app_id: context.app.id,
    event_id: newId('Ev'),
    event_time: Math.floor(context.now().getTime() / 1000),
    event_context: newId('EC'),
    authorizations: [
      {
        team_id: context.team.id,
        user_id: context.app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
        enterprise_id: null,
      },
    ],
    event: { ...event, event_ts: (context.now().getTime() / 1000).toFixed(6) },
  };
  await attempt(context, payload, 0, '');
}

async function attempt(context: Context, payload: Record<string, unknown>, number: number, reason: string) {
  const retry = number > 0 ? { retry: { attempt: number, reason } } : {};
  const delivery = await context.link.deliver({
    type: 'events_api',
    payload,
    acceptsResponse: false,
    ...retry,
  });
  const wait = context.timing.eventRetryMs[number];
  if (delivery.kind === 'acknowledged' || wait === undefined) return;
  const why = delivery.kind === 'timed-out' ? 'http_timeout' : 'http_error';
  setTimeout(() => void attempt(context, payload, number + 1, why), wait).unref();
}
