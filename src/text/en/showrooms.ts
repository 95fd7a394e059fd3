export const showrooms = {
  title: 'Showrooms',
  showroom: 'Showroom',
};
