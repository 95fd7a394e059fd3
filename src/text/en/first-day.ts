export const firstDay = {
  title: 'First day',
};
