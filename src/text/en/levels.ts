export const levels = {
  title: 'Levels',
};
