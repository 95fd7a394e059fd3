import type { Text } from '../en.js';

export const showrooms: Text['showrooms'] = {
  title: '展厅',
  showroom: '展厅',
};
