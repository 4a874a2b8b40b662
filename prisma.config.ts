import process from 'node:process';
import { defineConfig } from 'prisma/config';

// `prisma generate` insists on a schema engine program that it never runs: any program will do, and none is downloaded.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
