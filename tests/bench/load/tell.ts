import type { Server } from '../benchmark.js';

/** Tells a program of `servers/` to do something it does on demand; what came of it, and how long it took, in ms. */
export async function tell<Answer>({ port }: Pick<Server, 'port'>, act: string) {
  const began = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/${act}`);
  const answer = (await response.json()) as Answer;
  if (!response.ok) throw new Error(`the program does not ${act}`);
  return { answer, took: performance.now() - began };
}
