import type { Text } from '../en.js';

export const settings: Text['settings'] = {
  title: '设置',
};
