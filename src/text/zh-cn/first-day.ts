import type { Text } from '../en.js';

export const firstDay: Text['firstDay'] = {
  title: '第一天',
};
