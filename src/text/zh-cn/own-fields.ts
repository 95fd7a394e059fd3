import type { Text } from '../en.js';

export const ownFields: Text['ownFields'] = {
  title: '自定义字段',
};
