import type { AnyBlock, OpenView } from '../protocol.js';
import type { Context } from './context.js';
import { stateValues } from './control-values.js';
import { withSlackFiles } from './held-files.js';
import type { StoredView } from './state.js';

export function toOpenView({ id, hash, view, typed }: StoredView): OpenView {
  return structuredClone({ id, hash, view, values: typed });
}

/** A view as the Web API and payloads give it. */
export function toSlackView(context: Context, stored: StoredView): Record<string, unknown> {
  const { team, app } = context;
  const { view } = stored;
  const values = stateValues(view.blocks as AnyBlock[], stored.typed);
  return structuredClone({
    ...(view.type === 'modal' && {
      close: null,
      submit: null,
      clear_on_close: false,
      notify_on_close: false,
    }),
    private_metadata: '',
    callback_id: '',
    ...view,
    id: stored.id,
    team_id: team.id,
    hash: stored.hash,
    state: { values: withSlackFiles(context, values) },
    previous_view_id: stored.previousId,
    root_view_id: stored.rootId,
    external_id: stored.externalId,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  });
}
