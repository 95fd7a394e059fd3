import { setImmediate as loopTurned } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { sharingTheLoop } from '../../src/slack/share-the-loop.js';

const keepBusy = (ms: number) => {
  const until = performance.now() + ms;
  while (performance.now() < until);
};

test('work that is begun at once is spread over turns of the event loop, in order', async () => {
  const done: string[] = [];
  const works = [1, 2, 3, 4, 5].map((at) =>
    sharingTheLoop(() => {
      keepBusy(12);
      done.push(`work ${at}`);
    }),
  );
  await loopTurned();
  done.push('somebody is answered');
  await Promise.all(works);
  expect(done.indexOf('somebody is answered')).toBeLessThan(3);
  expect(done.filter((what) => what.startsWith('work'))).toEqual([1, 2, 3, 4, 5].map((at) => `work ${at}`));
});

test('short work is done in the same turn', async () => {
  await loopTurned();
  let turned = false;
  setImmediate(() => {
    turned = true;
  });
  await Promise.all([1, 2, 3].map(() => sharingTheLoop(() => {})));
  expect(turned).toBe(false);
});
