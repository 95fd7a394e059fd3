export const staff = {
  title: 'Staff',
};
