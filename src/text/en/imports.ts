export const imports = {
  title: 'Import and export',
};
