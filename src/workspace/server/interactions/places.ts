import type { AnyBlock, Container, StateValues } from '../../protocol.js';
import { findChannel } from '../channels.js';
import type { Context } from '../context.js';
import { controlsIn, mergeTyped, type PlacedControl, stateValues } from '../control-values.js';
import { withOwnFiles } from '../held-files.js';
import { findMessage } from '../messages.js';
import { channelName, toSlackMessage } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { toSlackView } from '../view-shapes.js';
import { findView } from '../views.js';

/** Where a person acts: a modal, a Home or a message, as the app will be told about it. */
export interface Place {
  blocks: AnyBlock[];
  /** The modal, so that a further modal may be pushed on it. */
  viewId?: string;
  /** A new response_url, where Slack gives one: on messages. */
  responseUrl?(): string;
  /** The fields of an interaction payload that say where it happened, given what the person entered. */
  describe(entered: StateValues): Record<string, unknown>;
}

export function findPlace(context: Context, memberId: string, container: Container): Place {
  return container.kind === 'view'
    ? viewPlace(context, memberId, container.viewId)
    : messagePlace(context, memberId, container.channel, container.ts);
}

export function findControl({ blocks }: Place, blockId: string, actionId: string): PlacedControl {
  const control = controlsIn(blocks).find((one) => one.blockId === blockId && one.actionId === actionId);
  if (!control) throw new Refusal('invalid_action', { words: 'This control is no longer there.' });
  return control;
}

function viewPlace(context: Context, memberId: string, viewId: string): Place {
  const stored = findView(context, ({ id, memberId: owner }) => id === viewId && owner === memberId);
  return {
    blocks: stored.view.blocks as AnyBlock[],
    ...(stored.view.type === 'modal' && { viewId }),
    describe(entered) {
      stored.typed = mergeTyped(stored.typed, withOwnFiles(context, memberId, entered));
      return { container: { type: 'view', view_id: viewId }, view: toSlackView(context, stored) };
    },
  };
}

function messagePlace(context: Context, memberId: string, channelId: string, ts: string): Place {
  const channel = findChannel(context, channelId);
  if (!channel.memberIds.includes(memberId)) throw new Refusal('not_in_channel');
  const own = context.state.ephemerals.find(
    (message) => message.ts === ts && message.channel === channelId && message.ephemeralFor === memberId,
  );
  const message = own ?? findMessage(channel, ts);
  const ephemeral = message.ephemeralFor !== undefined;
  const threadTs = message.threadTs;
  const target = { memberId, channelId, original: { ts, ephemeral }, ...(threadTs && { threadTs }) };
  return {
    blocks: message.blocks,
    responseUrl: () => context.baseUrl() + context.responseUrls.issue(target),
    describe: (entered) => ({
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channelId,
        is_ephemeral: ephemeral,
        ...(threadTs && { thread_ts: threadTs }),
      },
      channel: { id: channelId, name: channelName(channel) },
      ...(!ephemeral && { message: toSlackMessage(context, message) }),
      state: { values: stateValues(message.blocks, entered) },
    }),
  };
}
