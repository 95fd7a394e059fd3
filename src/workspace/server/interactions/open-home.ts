import { openDm } from '../channels.js';
import type { Context } from '../context.js';
import { toSlackView } from '../view-shapes.js';
import { sendEvent } from './send-event.js';

export async function openHome(context: Context, { as }: { as: string }): Promise<{ opened: true }> {
  const home = context.state.homes.get(as);
  await sendEvent(context, {
    type: 'app_home_opened',
    user: as,
    channel: openDm(context, as, context.app.botUserId).id,
    tab: 'home',
    ...(home && { view: toSlackView(context, home) }),
  });
  return { opened: true };
}
