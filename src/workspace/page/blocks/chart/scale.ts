/** Round numbers that cover the values, always with zero: 0, 5, 10, 15 … */
export function ticksFor(values: number[], about = 4): number[] {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = (high - low || 1) / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const whole = values.every(Number.isInteger) ? Math.max(1, step) : step;
  const first = Math.floor(low / whole);
  const last = Math.max(first + 1, Math.ceil(high / whole));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * whole).toFixed(10)),
  );
}

/** A rough width in pixels: Chinese characters are about twice as wide as Latin letters. */
export function textWidth(text: string, size = 12): number {
  return [...text].reduce((width, letter) => width + size * (letter > '\u2e80' ? 1 : 0.58), 0);
}

export const seriesColor = (index: number) => `var(--chart-${(index % 6) + 1})`;
