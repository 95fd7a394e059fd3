import { countryOfZone } from '../../domain/country-of-zone.js';
import type { CountryCode } from '../../domain/phone.js';
import type { Text } from '../../text/text-for.js';
import type { Person } from '../people.js';
import type { Choice } from '../select-inputs.js';

/** What the form is filled with already: most showrooms are where the person who sets them up is. */
export interface Proposal {
  timeZone: Choice | undefined;
  country: Choice | undefined;
  /** Slack user ids. */
  managers: string[];
  /** Where the person asked for the form. */
  teamChannel: string | undefined;
}

export const zoneChoice = (zone: string): Choice => ({ value: zone, text: zone.replaceAll('_', ' ') });

export const countryChoice = (code: CountryCode, { locale }: Text): Choice => ({
  value: code,
  text: `${new Intl.DisplayNames(locale, { type: 'region' }).of(code)} (${code})`,
});

export function propose(
  slackUserId: string,
  { timeZone }: Person,
  text: Text,
  teamChannel?: string,
): Proposal {
  const country = timeZone === undefined ? undefined : countryOfZone(timeZone);
  return {
    timeZone: timeZone === undefined ? undefined : zoneChoice(timeZone),
    country: country && countryChoice(country, text),
    managers: [slackUserId],
    teamChannel,
  };
}
