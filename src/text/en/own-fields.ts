export const ownFields = {
  title: 'Own fields',
};
