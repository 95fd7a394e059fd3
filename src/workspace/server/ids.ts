import { createHash, randomBytes } from 'node:crypto';

/** The same name gets the same id at every start, so links and stored references stay true. */
export function stableId(prefix: string, name: string): string {
  const digest = createHash('sha256').update(`${prefix}:${name}`).digest('hex').slice(0, 14);
  return prefix + BigInt(`0x${digest}`).toString(36).toUpperCase().padStart(10, '0').slice(-10);
}

export function newId(prefix: string): string {
  return (
    prefix +
    BigInt(`0x${randomBytes(7).toString('hex')}`)
      .toString(36)
      .toUpperCase()
      .padStart(10, '0')
      .slice(-10)
  );
}

export function newSecret(): string {
  return randomBytes(16).toString('hex');
}
