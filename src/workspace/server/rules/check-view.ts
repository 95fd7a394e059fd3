import type { View } from '@slack/types';
import { z } from 'zod';
import type { AnyBlock } from '../../protocol.js';
import { allows, type Context } from '../context.js';
import { controlsIn } from '../control-values.js';
import { Refusal } from '../refusal.js';
import { blockProblems } from './check-blocks.js';
import { id, plainText } from './objects.js';
import { problem, problemsIn } from './problems.js';

const common = {
  blocks: z.array(z.unknown()),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
  external_id: id.optional(),
};

const viewRules = {
  modal: z.strictObject({
    type: z.literal('modal'),
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
    ...common,
  }),
  home: z.strictObject({ type: z.literal('home'), ...common }),
};

const largestView = 250_000;

/** A modal or Home that Slack would take, or Slack's refusal of it. */
export function checkView(context: Context, view: unknown, type: 'modal' | 'home', ownId?: string): View {
  if (view === undefined) {
    throw new Refusal('invalid_arguments', { messages: ['[ERROR] missing required field: view'] });
  }
  if (Buffer.byteLength(JSON.stringify(view)) > largestView) throw new Refusal('view_too_large');
  const messages = viewProblems(context, view, type);
  if (messages.length > 0) throw new Refusal('invalid_arguments', { messages });
  const checked = view as View;
  expectFilesScope(context, checked);
  if (checked.external_id) expectUniqueExternalId(context, checked.external_id, ownId);
  return checked;
}

/** An app takes files from people only if it may read files. */
function expectFilesScope(context: Context, { blocks }: View): void {
  const takesFiles = controlsIn(blocks as AnyBlock[]).some(({ element }) => element.type === 'file_input');
  if (takesFiles && !allows(context, 'files:read'))
    throw new Refusal('missing_scope', { needed: 'files:read' });
}

function viewProblems(context: Context, view: unknown, type: 'modal' | 'home'): string[] {
  const outer = problemsIn(viewRules[type], view, '/view');
  if (outer.length > 0) return outer;
  const { blocks, submit } = view as { blocks: { type: string }[]; submit?: unknown };
  const inner = blockProblems(context, blocks, type, '/view/blocks');
  if (inner.length > 0) return inner;
  const needsSubmit = type === 'modal' && !submit && blocks.some((block) => block.type === 'input');
  return needsSubmit ? [problem('`submit` is required when an input block is used', '/view/submit')] : [];
}

function expectUniqueExternalId({ state }: Context, externalId: string, ownId: string | undefined): void {
  const open = [...[...state.modals.values()].flat(), ...state.homes.values()];
  if (open.some((view) => view.externalId === externalId && view.id !== ownId)) {
    throw new Refusal('duplicate_external_id');
  }
}
