import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the local workspace's page, which `npm start` serves. */
export default defineConfig({
  root: fromRoot('src/workspace/page'),
  plugins: [react()],
  build: {
    outDir: fromRoot('dist/page'),
    emptyOutDir: true,
    sourcemap: false,
    // Four fifths of it is the library that draws rich text, with every emoji's name; it comes from this machine.
    chunkSizeWarningLimit: 1_300,
  },
});
