import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { withClient } from '@/lib/operate/database-state';
import { templates } from '@/lib/operate/test-cluster';

/**
 * A database of one's own: `migrated` has the tables and no rows, `seeded` what the seed writes, `empty` nothing.
 * It lasts as long as the server does.
 */
export async function cloneDatabase(kind: 'empty' | 'migrated' | 'seeded'): Promise<string> {
  const server = inject('serverUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const template = kind === 'empty' ? 'template0' : templates[kind];
  await withClient(server, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
