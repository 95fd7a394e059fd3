export const clock = {
  title: 'Reminders',
};
