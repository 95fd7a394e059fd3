import { z } from 'zod';
import type { AnyBlock } from '../../protocol.js';
import type { Context } from '../context.js';
import { Refusal } from '../refusal.js';
import type { MessageMetadata } from '../state.js';
import { blockProblems } from './check-blocks.js';
import { problemsIn } from './problems.js';

export interface MessageContent {
  text: string;
  blocks: AnyBlock[];
  metadata?: MessageMetadata;
}

const longestText = 40_000;

const metadataRule = z.strictObject({
  event_type: z.string().min(1).max(255),
  event_payload: z.record(z.string(), z.unknown()),
});

/** The content of a message, or Slack's refusal of it. */
export function checkMessage(context: Context, body: Record<string, unknown>): MessageContent {
  const text = body.text === undefined || body.text === null ? '' : String(body.text);
  const blocks = body.blocks ?? [];
  const empty = Array.isArray(blocks) && blocks.length === 0;
  if (text.trim() === '' && (empty || context.requireText)) throw new Refusal('no_text');
  if (text.length > longestText) throw new Refusal('msg_too_long');
  const messages = blockProblems(context, blocks, 'message', '/blocks');
  if (messages.length > 0) throw new Refusal('invalid_blocks', { messages });
  const metadata = checkMetadata(body.metadata);
  return { text, blocks: blocks as AnyBlock[], ...(metadata && { metadata }) };
}

function checkMetadata(metadata: unknown): MessageMetadata | undefined {
  if (metadata === undefined || metadata === null) return undefined;
  const messages = problemsIn(metadataRule, metadata, '/metadata');
  if (messages.length > 0) throw new Refusal('invalid_metadata_format', { messages });
  return metadata as MessageMetadata;
}
