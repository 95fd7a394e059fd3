import { setTimeout } from 'node:timers/promises';
import type { Response } from 'express';
import type { ApiFault } from './faults.js';
import { Refusal } from './refusal.js';

/** Lets a fault happen; answers whether the call ends there. */
export async function suffer(fault: ApiFault, response: Response): Promise<boolean> {
  if (fault.kind === 'error') throw new Refusal(fault.code);
  if (fault.kind === 'ratelimited') throw new Refusal('ratelimited', { retryAfter: fault.retryAfter });
  if (fault.kind === 'slow') await setTimeout(fault.ms);
  if (fault.kind !== 'status') return false;
  response.status(fault.status).send('upstream connect error');
  return true;
}
