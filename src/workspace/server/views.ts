import type { View } from '@slack/types';
import type { AnyBlock } from '../protocol.js';
import { withIds } from './block-ids.js';
import type { Context } from './context.js';
import { keepTyped, stateValues } from './control-values.js';
import { newId, newSecret } from './ids.js';
import { Refusal } from './refusal.js';
import type { StoredView } from './state.js';
import { toOpenView } from './view-shapes.js';

/** How many modals may lie on one another. */
export const deepest = 3;

/** A new stack of modals in front of the member; whatever was open is gone. */
export function openModal(context: Context, memberId: string, view: View): StoredView {
  const stored = store(context, memberId, view, null);
  setStack(context, memberId, [stored]);
  return stored;
}

export function pushModal(context: Context, memberId: string, view: View): StoredView {
  const stack = modalsOf(context, memberId);
  const top = stack.at(-1);
  if (!top) throw new Refusal('not_found');
  if (stack.length >= deepest) throw new Refusal('push_limit_reached');
  const stored = store(context, memberId, view, top);
  setStack(context, memberId, [...stack, stored]);
  return stored;
}

/**
 * Puts new content into an open view. A control with the same block id, action id and type keeps what it holds, entered
 * or initial, and the new initial value is ignored: an app that wants it taken must change an id.
 */
export function replaceView(context: Context, stored: StoredView, view: View): StoredView {
  const held = stateValues(stored.view.blocks as AnyBlock[], stored.typed);
  stored.view = prepare(view);
  stored.hash = newHash(context);
  stored.externalId = view.external_id ?? '';
  stored.typed = keepTyped(stored.view, held);
  if (view.type === 'home') publishHome(context, stored);
  else publishModals(context, stored.memberId);
  return stored;
}

export function showHome(context: Context, memberId: string, view: View): StoredView {
  const known = context.state.homes.get(memberId);
  if (known) return replaceView(context, known, view);
  const stored = store(context, memberId, view, null);
  context.state.homes.set(memberId, stored);
  publishHome(context, stored);
  return stored;
}

export function popModal(context: Context, stored: StoredView): void {
  const stack = modalsOf(context, stored.memberId);
  const at = stack.indexOf(stored);
  if (at !== -1) setStack(context, stored.memberId, stack.slice(0, at));
}

export function clearModals(context: Context, memberId: string): void {
  setStack(context, memberId, []);
}

export function modalsOf({ state }: Context, memberId: string): StoredView[] {
  return state.modals.get(memberId) ?? [];
}

export function findView({ state }: Context, matches: (view: StoredView) => boolean): StoredView {
  const found = [...[...state.modals.values()].flat(), ...state.homes.values()].find(matches);
  if (!found) throw new Refusal('not_found');
  return found;
}

function store(context: Context, memberId: string, view: View, previous: StoredView | null): StoredView {
  const id = newId('V');
  return {
    id,
    hash: newHash(context),
    memberId,
    externalId: view.external_id ?? '',
    rootId: previous?.rootId ?? id,
    previousId: previous?.id ?? null,
    view: prepare(view),
    typed: {},
  };
}

function prepare(view: View): View {
  return { ...view, blocks: withIds(view.blocks as AnyBlock[]) } as View;
}

function newHash({ now }: Context): string {
  return `${Math.floor(now().getTime() / 1000)}.${newSecret().slice(0, 8)}`;
}

function setStack(context: Context, memberId: string, stack: StoredView[]): void {
  const gone = modalsOf(context, memberId).filter((stored) => !stack.includes(stored));
  for (const { id, heldBy } of [...context.state.files.values()])
    if (gone.some((stored) => stored.id === heldBy)) context.state.files.delete(id);
  context.state.modals.set(memberId, stack);
  publishModals(context, memberId);
}

function publishModals(context: Context, memberId: string): void {
  const modals = modalsOf(context, memberId).map(toOpenView);
  context.feed.publish(memberId, { type: 'modals', modals });
}

function publishHome(context: Context, stored: StoredView): void {
  context.changed();
  context.feed.publish(stored.memberId, { type: 'home', home: toOpenView(stored) });
}
