import type { StateValues } from '../../protocol.js';
import type { Context } from '../context.js';
import { mergeTyped } from '../control-values.js';
import { keepFiles, withOwnFiles } from '../held-files.js';
import { interactionFrom } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { checkView } from '../rules/check-view.js';
import type { StoredView } from '../state.js';
import { toSlackView } from '../view-shapes.js';
import { clearModals, deepest, findView, modalsOf, popModal, pushModal, replaceView } from '../views.js';
import { inputErrors } from './input-errors.js';
import { words } from './words.js';

type Errors = Record<string, string>;

/** The person presses a modal's submit button. */
export async function submitView(
  context: Context,
  { as, viewId, values }: { as: string; viewId: string; values: StateValues },
): Promise<{ errors: Errors }> {
  const stored = findView(
    context,
    ({ id, memberId, view }) => id === viewId && memberId === as && view.type === 'modal',
  );
  stored.typed = mergeTyped(stored.typed, withOwnFiles(context, as, values));
  const wrong = inputErrors(stored);
  if (Object.keys(wrong).length > 0) return { errors: wrong };
  keepFiles(context, stored);
  const delivery = await context.link.deliver({
    type: 'interactive',
    acceptsResponse: true,
    payload: {
      type: 'view_submission',
      ...interactionFrom(context, as),
      trigger_id: context.triggers.issue({ memberId: as, viewId }),
      view: toSlackView(context, stored),
      response_urls: [],
    },
  });
  if (delivery.kind === 'timed-out') throw trouble('operation_timeout');
  if (delivery.kind === 'failed') throw trouble('dispatch_failed');
  return { errors: followAnswer(context, stored, delivery.payload) };
}

/** Does what the acknowledgement asks; one that Slack cannot follow leaves the person with Slack's own words. */
function followAnswer(context: Context, stored: StoredView, answer: Record<string, unknown>): Errors {
  switch (answer.response_action) {
    case undefined:
      popModal(context, stored);
      return {};
    case 'clear':
      clearModals(context, stored.memberId);
      return {};
    case 'errors':
      return knownErrors(stored, answer.errors);
    case 'update':
      replaceView(context, stored, acceptable(context, answer.view));
      return {};
    case 'push':
      if (modalsOf(context, stored.memberId).length >= deepest) throw trouble('push_limit_reached');
      pushModal(context, stored.memberId, acceptable(context, answer.view));
      return {};
    default:
      throw trouble('invalid_response_action');
  }
}

function knownErrors({ view }: StoredView, errors: unknown): Errors {
  const given = Object.entries(errors !== null && typeof errors === 'object' ? errors : {});
  const inputs = view.blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id);
  const unknown = given.filter(
    ([blockId, text]) => !inputs.includes(blockId) || typeof text !== 'string' || !text,
  );
  if (given.length === 0 || unknown.length > 0) {
    throw trouble('invalid_errors', [`errors name no input block: ${unknown.map(([id]) => id).join(', ')}`]);
  }
  return Object.fromEntries(given);
}

function acceptable(context: Context, view: unknown) {
  try {
    return checkView(context, view, 'modal');
  } catch (error) {
    if (error instanceof Refusal) throw trouble(error.code, error.detail.messages);
    throw error;
  }
}

function trouble(code: string, messages: string[] = []): Refusal {
  return new Refusal(code, { words: words.modalTrouble, messages });
}
