import { setTimeout as wait } from 'node:timers/promises';
import type { QuickSlack } from './a-quick-slack.js';
import type { Sent } from './slack-payloads.js';

interface Pace {
  perSecond: number;
  /** The last is sent when this is settled. */
  until: Promise<unknown>;
}

/**
 * Sends at a steady pace, whether or not the former is acknowledged: whoever waits for that sends nothing while the
 * server stands still, and does not see it. The milliseconds of each from when it was to be sent.
 */
export async function atPace(
  { send }: Pick<QuickSlack, 'send'>,
  port: number,
  next: () => Sent,
  { perSecond, until }: Pace,
): Promise<number[]> {
  let over = false;
  until.finally(() => {
    over = true;
  });
  const one = async (due: number): Promise<number> => {
    const { acknowledgedAt, body } = await send(port, next());
    if (body !== '') throw new Error(`not accepted: ${body.slice(0, 500)}`);
    return acknowledgedAt - due;
  };
  const sendings: Promise<number>[] = [];
  for (let due = performance.now(); !over; due += 1000 / perSecond) {
    await wait(Math.max(0, due - performance.now()));
    sendings.push(one(due));
  }
  return Promise.all(sendings);
}
