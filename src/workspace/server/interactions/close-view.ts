import type { Context } from '../context.js';
import { interactionFrom } from '../payloads.js';
import { toSlackView } from '../view-shapes.js';
import { clearModals, findView, popModal } from '../views.js';

/** The person leaves a modal without submitting; the app hears of it if it asked to. */
export async function closeView(
  context: Context,
  { as, viewId }: { as: string; viewId: string },
): Promise<{ closed: true }> {
  const stored = findView(
    context,
    ({ id, memberId, view }) => id === viewId && memberId === as && view.type === 'modal',
  );
  const { view } = stored;
  if (view.type !== 'modal') return { closed: true };
  const payload = {
    type: 'view_closed',
    ...interactionFrom(context, as),
    view: toSlackView(context, stored),
    is_cleared: view.clear_on_close === true,
  };
  if (view.clear_on_close) clearModals(context, as);
  else popModal(context, stored);
  if (view.notify_on_close)
    await context.link.deliver({ type: 'interactive', acceptsResponse: false, payload });
  return { closed: true };
}
