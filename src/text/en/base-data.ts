export const baseData = {
  title: 'Base data',
};
