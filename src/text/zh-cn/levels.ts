import type { Text } from '../en.js';

export const levels: Text['levels'] = {
  title: '客户级别',
};
