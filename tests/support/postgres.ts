import type { TestProject } from 'vitest/node';
import { startTestCluster } from '@/lib/operate/test-cluster';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the server's maintenance database, as its superuser. */
    serverUrl: string;
  }
}

/** Starts PostgreSQL for the database tests, unless `npm test` already has; ATLAS_TEST_POSTGRES=15 chooses the oldest one supported. */
export default async function setup(project: TestProject) {
  const given = process.env.ATLAS_TEST_SERVER;
  if (given) return project.provide('serverUrl', given);
  const cluster = await startTestCluster(
    project.config.root,
    process.env.ATLAS_TEST_POSTGRES === '15' ? 15 : 18,
  );
  project.provide('serverUrl', cluster.serverUrl);
  return cluster.stop;
}
