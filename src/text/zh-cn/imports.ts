import type { Text } from '../en.js';

export const imports: Text['imports'] = {
  title: '导入导出',
};
