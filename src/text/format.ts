const MOMENT = {
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** Dates, numbers and lists as a reader of this locale writes them. */
export function createFormat(locale: string) {
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  // Narrow: no “and” before the last one. The type for units would leave Chinese without any separator.
  const list = new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' });
  // A showroom day is no instant: it is written as it stands, whatever the reader's zone.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  /** Kept by zone: a formatter takes a hundred times as long to make as to use. */
  const moments = new Map<string, Intl.DateTimeFormat>();
  const momentIn = (timeZone: string) => {
    const made = moments.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...MOMENT, timeZone });
    moments.set(timeZone, made);
    return made;
  };
  return {
    number: (value: number) => number.format(value),
    percent: (value: number) => percent.format(value),
    megabytes: (bytes: number) => `${megabytes.format(bytes / 1e6)} MB`,
    list: (items: string[]) => list.format(items),
    day: (value: string) => day.format(new Date(value)),
    shortDay: (value: string) => shortDay.format(new Date(value)),
    weekday: (value: string) => weekday.format(new Date(value)),
    month: (value: string) => month.format(new Date(value)),
    money: (value: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
    moment: (value: Date, timeZone: string) => momentIn(timeZone).format(value),
  };
}
