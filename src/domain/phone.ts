import {
  type CountryCode,
  getCountries,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';

export type { CountryCode };

export const countries = (): CountryCode[] => getCountries();

export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);

/**
 * The number in E.164, or undefined when no such number can exist in the country's numbering plan. It takes the whole
 * plan: the library's default set lets a Chinese mobile number pass with a digit too few or too many.
 */
export function normalisePhone(typed: string, country: CountryCode): string | undefined {
  const number = parsePhoneNumberFromString(typed.normalize('NFKC'), country);
  return number?.isValid() ? number.number : undefined;
}

/** As people of the showroom's country write it; numbers from abroad keep their country code. */
export function formatPhone(e164: string, country: CountryCode): string {
  const number = parsePhoneNumberFromString(e164);
  if (!number) return e164;
  return number.country === country ? number.formatNational() : number.formatInternational();
}

/** The same, with all but the first three and last four digits hidden; a short number shows its last two. */
export function maskPhone(e164: string, country: CountryCode): string {
  const shown = formatPhone(e164, country);
  const digits = shown.replace(/\D/g, '').length;
  const [head, tail] = digits >= 10 ? [3, 4] : [0, 2];
  let seen = 0;
  return shown.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= head || seen > digits - tail ? digit : '*';
  });
}
