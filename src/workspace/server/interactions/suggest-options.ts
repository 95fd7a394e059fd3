import type { Container, Option, OptionGroup } from '../../protocol.js';
import type { Context } from '../context.js';
import { interactionFrom } from '../payloads.js';
import { Refusal } from '../refusal.js';
import { checkOptions } from '../rules/check-options.js';
import { findControl, findPlace } from './places.js';
import { words } from './words.js';

export interface OptionsRequest {
  as: string;
  container: Container;
  blockId: string;
  actionId: string;
  query: string;
}

/** Slack's own default: an app is asked only from the third character on. */
const defaultQueryLength = 3;

/** Asks the app for the options of an external select. */
export async function suggestOptions(
  context: Context,
  { as, container, blockId, actionId, query }: OptionsRequest,
): Promise<{ options?: Option[]; optionGroups?: OptionGroup[] }> {
  const place = findPlace(context, as, container);
  const { element } = findControl(place, blockId, actionId);
  if (query.length < Number(element.min_query_length ?? defaultQueryLength)) return { options: [] };
  const delivery = await context.link.deliver({
    type: 'interactive',
    acceptsResponse: true,
    payload: {
      type: 'block_suggestion',
      ...interactionFrom(context, as),
      ...place.describe({}),
      block_id: blockId,
      action_id: actionId,
      value: query,
    },
  });
  if (delivery.kind !== 'acknowledged') throw new Refusal('options_failed', { words: words.noOptions });
  return checkOptions(delivery.payload);
}
