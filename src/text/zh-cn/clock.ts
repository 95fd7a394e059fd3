import type { Text } from '../en.js';

export const clock: Text['clock'] = {
  title: '提醒',
};
