export const handOver = {
  title: 'Hand over',
};
