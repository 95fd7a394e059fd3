import type { Text } from '../en.js';

export const baseData: Text['baseData'] = {
  title: '基础数据',
};
