import type { Text } from '../en.js';

export const handOver: Text['handOver'] = {
  title: '客户移交',
};
