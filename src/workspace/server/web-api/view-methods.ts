import type { Context } from '../context.js';
import { findMember } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { checkView } from '../rules/check-view.js';
import type { StoredView } from '../state.js';
import { toSlackView } from '../view-shapes.js';
import { findView, openModal, pushModal, replaceView, showHome } from '../views.js';
import { type Args, type Methods, requiredArg, stringArg } from './method.js';

export const viewMethods: Methods = {
  'views.open': {
    run(context, args) {
      const view = checkView(context, args.view, 'modal');
      const { memberId } = context.triggers.exchange(requiredArg(args, 'trigger_id'));
      return answer(context, openModal(context, memberId, view));
    },
  },
  'views.push': {
    run(context, args) {
      const view = checkView(context, args.view, 'modal');
      const { memberId, viewId } = context.triggers.exchange(requiredArg(args, 'trigger_id'));
      if (!viewId) throw new Refusal('invalid_trigger_id');
      return answer(context, pushModal(context, memberId, view));
    },
  },
  'views.update': {
    run(context, args) {
      const viewId = stringArg(args, 'view_id');
      const externalId = stringArg(args, 'external_id');
      if (!viewId && !externalId) {
        throw new Refusal('invalid_arguments', { messages: ['[ERROR] missing required field: view_id'] });
      }
      const stored = findView(
        context,
        (one) => one.id === viewId || (!!externalId && one.externalId === externalId),
      );
      const type = stored.view.type === 'home' ? 'home' : 'modal';
      const view = checkView(context, args.view, type, stored.id);
      expectHash(stored, args);
      return answer(context, replaceView(context, stored, view));
    },
  },
  'views.publish': {
    run(context, args) {
      const { id } = findMember(context, requiredArg(args, 'user_id'));
      if (!context.manifest.features?.app_home?.home_tab_enabled) throw new Refusal('not_enabled');
      const view = checkView(context, args.view, 'home', context.state.homes.get(id)?.id);
      const known = context.state.homes.get(id);
      if (known) expectHash(known, args);
      return answer(context, showHome(context, id, view));
    },
  },
};

/** An app that changes a view it has not seen the latest state of would undo somebody's work. */
function expectHash(stored: StoredView, args: Args): void {
  const hash = stringArg(args, 'hash');
  if (hash !== undefined && hash !== stored.hash) throw new Refusal('hash_conflict');
}

function answer(context: Context, stored: StoredView): Record<string, unknown> {
  return { view: toSlackView(context, stored) };
}
