import { defineConfig } from 'drizzle-kit';

/** `npm run migration -- --name verb-noun` writes the SQL of a change to the schema into migrations/. */
export default defineConfig({ dialect: 'sqlite', schema: './src/store/schema.ts', out: './migrations' });
