import { createFormat } from '../format.js';

export const format = createFormat('zh-CN');

export const customers = (count: number) => `${format.number(count)} 位`;
