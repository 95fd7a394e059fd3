import type { Sending } from './a-quick-slack.js';

/** How a server did under load. */
export interface Throughput {
  /** Requests. */
  perSecond: number;
  /** Milliseconds from a request to its acknowledgement, in half of all cases and in 99 of 100, at most. */
  p50: number;
  p99: number;
}

/**
 * So many connections, each of which sends the next request when its former one is acknowledged, until there are no
 * more. An acknowledgement with words in it is an error beside a field: quicker, and not what was asked for.
 */
export async function underLoad<Request>(
  { post }: { post: (port: number, request: Request) => Promise<Sending> },
  port: number,
  requests: Iterable<Request>,
  connections: number,
): Promise<Throughput> {
  const took: number[] = [];
  // What one connection takes from it, no other does.
  const rest = requests[Symbol.iterator]();
  const connection = async () => {
    for (let next = rest.next(); !next.done; next = rest.next()) {
      const { sentAt, acknowledgedAt, body } = await post(port, next.value);
      if (body !== '') throw new Error(`not accepted: ${body.slice(0, 500)}`);
      took.push(acknowledgedAt - sentAt);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: connections }, connection));
  const seconds = (performance.now() - from) / 1000;
  return { perSecond: took.length / seconds, p50: percentile(took, 0.5), p99: percentile(took, 0.99) };
}

/** The least of the figures that so many of them do not exceed. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
