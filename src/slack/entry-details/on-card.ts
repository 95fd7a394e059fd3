import type { ActionsBlock, KnownBlock } from '@slack/types';
import { cutText } from '../../charts/cut-text.js';
import { type DescribedEntry, dossierOf, modelDetailsOf } from '../../domain/entry-details.js';
import type { Text } from '../../text/text-for.js';
import { bullets, button, plain } from '../blocks.js';
import { MOST_OPTIONS, option } from '../select-inputs.js';

const SHOWN_OFFERS = 5;
const LONGEST_OFFER = 300;
/** Further dossiers are in a menu. */
const DOSSIER_BUTTONS = 5;

type Interests = readonly DescribedEntry[];

/** What a customer's card says of the models wanted and considered, where something is known of them. */
export const knownModels = (interests: Interests, currency: string, text: Text): KnownBlock[] => [
  ...offers(interests, currency, text),
  ...dossiers(interests, text),
];

function offers(interests: Interests, currency: string, text: Text): KnownBlock[] {
  const words = text.entryDetails;
  const lines = interests.flatMap((entry) => {
    const { trim = '', listPrice = null, availability = '' } = modelDetailsOf(entry) ?? {};
    const price = listPrice === null ? '' : words.listPrice(text.format.money(listPrice, currency));
    const facts = [trim, price, availability].filter(Boolean);
    return facts.length > 0 ? [cutText(words.offer(entry.name, facts.join(' · ')), LONGEST_OFFER)] : [];
  });
  if (lines.length === 0) return [];
  const rest = lines.length - SHOWN_OFFERS;
  return [
    bullets(words.offers, [
      ...lines.slice(0, SHOWN_OFFERS),
      ...(rest > 0 ? [text.statistics.andMore(rest)] : []),
    ]),
  ];
}

function dossiers(interests: Interests, text: Text): ActionsBlock[] {
  const words = text.entryDetails;
  const known = interests.filter((entry) => dossierOf(entry) !== undefined);
  if (known.length === 0) return [];
  const buttons = known
    .slice(0, DOSSIER_BUTTONS)
    .map(({ id, name }) => button(`dossier ${id}`, words.dossier(name), String(id)));
  const options = known
    .slice(DOSSIER_BUTTONS, DOSSIER_BUTTONS + MOST_OPTIONS)
    .map(({ id, name }) => option({ value: String(id), text: name }));
  const more = {
    type: 'static_select',
    action_id: 'dossier more',
    placeholder: plain(words.moreDossiers, 150),
    options,
  } as const;
  return [{ type: 'actions', elements: [...buttons, ...(options.length > 0 ? [more] : [])] }];
}

/** What the models that a customer wants cost by the list, for whoever writes down a deal. */
export function listPrices(interests: Interests, currency: string, text: Text): string | undefined {
  const words = text.entryDetails;
  const prices = interests.flatMap((entry) => {
    const price = modelDetailsOf(entry)?.listPrice ?? null;
    return price === null ? [] : [words.modelPrice(entry.name, text.format.money(price, currency))];
  });
  return prices.length > 0 ? words.listPrices(text.format.list(prices.slice(0, SHOWN_OFFERS))) : undefined;
}
