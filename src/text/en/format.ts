import { createFormat } from '../format.js';

export const format = createFormat('en-GB');

export const plural = (count: number, one: string, many = `${one}s`) =>
  `${format.number(count)} ${count === 1 ? one : many}`;
