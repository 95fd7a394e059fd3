import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the local workspace's page, which `npm start` serves. */
export default defineConfig({
  root: fromRoot('src/workspace/page'),
  plugins: [react()],
  build: { outDir: fromRoot('dist/page'), emptyOutDir: true, sourcemap: false },
});
