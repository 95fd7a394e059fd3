import { test } from 'vitest';
test('soak', { timeout: 900000 }, async () => { process.argv[2] = '120'; await import('/tmp/demo/soak.ts'); });
