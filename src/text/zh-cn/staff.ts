import type { Text } from '../en.js';

export const staff: Text['staff'] = {
  title: '员工',
};
