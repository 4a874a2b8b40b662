import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database, databaseConnections } from '@/lib/db';
import { withClient, writeState } from '@/lib/operate/database-state';
import { startHealth } from '@/lib/server/health';
import { tellOfDatabase } from '@/lib/server/read-only';

let ready = false;
let url = '';
const health = startHealth(() => ready);
const server = http.createServer((req, res) => {
  if (health.answers(req, res)) return;
  health.measure(req, res);
  res.writeHead(req.url === '/gone' ? 404 : 200).end('a page');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(url + path, { headers });

describe('what monitors ask', () => {
  it('the process lives whatever else does not', async () => {
    const answer = await get('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('it is ready once pages can be served and the database answers', async () => {
    expect((await get('/readyz')).status).toBe(503);
    ready = true;
    const answer = await get('/readyz');
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { ready: true, pages: true, database: 'up', readOnly: null },
    ]);
  });

  it('it stays ready while it only reads on purpose, and says why', async () => {
    tellOfDatabase({ readOnly: 'migrating' });
    const answer = await get('/readyz');
    tellOfDatabase({ readOnly: null });
    const told = { ready: true, pages: true, database: 'read-only', readOnly: 'migrating' };
    expect([answer.status, await answer.json()]).toEqual([200, told]);
  });

  it('it stays ready, and gives its own figures, while every connection of the pages is busy', async () => {
    const busy = await withClient(process.env.DATABASE_URL ?? '', async (client) => {
      await client.query('SELECT pg_advisory_lock(1)');
      const queries = Promise.all(
        Array.from(
          { length: 12 },
          () => database().$queryRaw`SELECT true AS done FROM pg_advisory_xact_lock(1)`,
        ),
      );
      await vi.waitFor(() => expect(databaseConnections().waiting).toBe(2), { timeout: 10_000 });
      const answer = await get('/readyz');
      expect([answer.status, await answer.json()]).toMatchObject([200, { ready: true, database: 'up' }]);
      const text = await (await get('/metrics')).text();
      expect(text).toMatch(/^atlas_database_up 1$/m);
      expect(text).toMatch(/^atlas_database_connections\{use="busy"\} 10$/m);
      expect(text).toMatch(/^atlas_database_queries_waiting [1-9]/m);
      expect(text).not.toMatch(/^atlas_dataset_version \d/m);
      return { queries };
    });
    await busy.queries;
    expect(await (await get('/metrics')).text()).toMatch(/^atlas_dataset_version \d+$/m);
  });

  it('figures are in the format of Prometheus, and tell nothing of anybody', async () => {
    await database().mailMessage.create({
      data: {
        key: 'one',
        recipient: 'clerk@mairie.example',
        locale: 'fr',
        template: 'x',
        data: {},
        state: 'FAILED',
      },
    });
    await get('/fr/search?q=somebody');
    await get('/gone');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/^atlas_mails\{state="FAILED"\} 1$/m);
    expect(text).toMatch(/^atlas_dataset_version \d+$/m);
    expect(text).toMatch(
      /atlas_http_request_duration_seconds_count\{kind="page",method="GET",status="404"\} 1/,
    );
    expect(text).toMatch(/^atlas_process_resident_memory_bytes \d+/m);
    expect(text).not.toMatch(/somebody|clerk|search|127\.0/);
  });

  it('figures tell what an alert asks for: connections, mails, jobs, backups, the day of the states, pages made anew', async () => {
    const value = async (name: string) => {
      const text = await (await get('/metrics')).text();
      return new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
    };
    expect(await value('atlas_database_up')).toBe('1');
    expect(await value('atlas_database_read_only')).toBe('0');
    expect(Number(await value('atlas_database_connections{use="idle"}'))).toBeGreaterThan(0);
    expect(await value('atlas_backup_last_success_timestamp_seconds')).toBe('0');
    // No mail waits: an age that is not there is left out, and not 0.
    expect(await value('atlas_mail_oldest_waiting_timestamp_seconds')).toBeUndefined();
    expect(await value('atlas_job_runs{state="failed"}')).toBe('0');

    const began = Math.floor(Date.now() / 1000);
    await withClient(process.env.DATABASE_URL ?? '', (client) => writeState(client, 'last-backup', 'now'));
    await database().mailMessage.create({
      data: {
        key: 'two',
        recipient: 'x@mairie.example',
        locale: 'fr',
        template: 'x',
        data: {},
        state: 'QUEUED',
      },
    });
    await health.revalidated(async () => undefined);
    await expect(health.revalidated(() => Promise.reject(new Error('no answer')))).rejects.toThrow();
    const near = { within: (seconds: string | undefined) => Math.abs(Number(seconds) - began) < 3600 };
    expect(near.within(await value('atlas_backup_last_success_timestamp_seconds'))).toBe(true);
    expect(near.within(await value('atlas_mail_oldest_waiting_timestamp_seconds'))).toBe(true);
    expect(Number(await value('atlas_states_day_timestamp_seconds')) % 86_400).toBe(0);
    expect(await value('atlas_revalidations_total{outcome="done"}')).toBe('1');
    expect(await value('atlas_revalidations_total{outcome="failed"}')).toBe('1');
    expect(Number(await value('atlas_nodejs_eventloop_lag_p99_seconds'))).toBeGreaterThanOrEqual(0);
  });

  it('figures are for this machine alone, not for whoever comes through a proxy', async () => {
    const forwarded = await get('/metrics', { 'X-Forwarded-For': '203.0.113.7' });
    expect(await forwarded.text()).toBe('a page');
    const posted = await fetch(`${url}/healthz`, { method: 'POST' });
    expect(await posted.text()).toBe('a page');
  });
});
