import { getTimezone } from 'countries-and-timezones';
import { type CountryCode, isCountry } from './phone.js';

/** The country in which clocks are set so; undefined where several share a zone, or none has it. */
export function countryOfZone(timeZone: string): CountryCode | undefined {
  const [first] = getTimezone(timeZone)?.countries ?? [];
  return first !== undefined && isCountry(first) ? first : undefined;
}
