import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { locales } from '@/lib/i18n/locales';
import { withClient } from '@/lib/operate/database-state';
import { whileReadOnly } from '@/lib/operate/maintenance';
import { migrate } from '@/lib/operate/migrate';
import { readMigrations } from '@/lib/operate/migration-engine';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { act } from '@/lib/record/act';
import { readOnlyReason, tellOfDatabase, untilWritable } from '@/lib/server/read-only';
import { answerReadOnly, isRefusedNow } from '@/lib/server/read-only-answer';
import { MAINTENANCE_LOCK, watchReadOnly } from '@/lib/server/read-only-watch';
import { clerk, tieId } from '@/tests/factories/people';
import { cloneDatabase } from '@/tests/support/database';
import { temporaryFolder, writeFiles } from '@/tests/support/folder';
import { until } from '@/tests/support/until';

const root = process.cwd();
const url = process.env.DATABASE_URL ?? '';

afterEach(() => tellOfDatabase({ readOnly: null, away: false }));

const originOf = async () =>
  (await database().partnership.findFirstOrThrow({ where: { slug: 'albi-lijiang' } })).origin;

async function save(text: string) {
  const base = { origin: await originOf() };
  const partnershipId = await tieId('albi-lijiang');
  return act(updateTie, actor, { partnershipId, base, fields: { origin: { en: text } } });
}
let actor: Awaited<ReturnType<typeof clerk>>;
beforeAll(async () => {
  actor = await clerk('albi');
});

describe('while the atlas is read-only', () => {
  it('PostgreSQL itself refuses what any page, service or job writes, and everything is read', async () => {
    expect((await save('before')).ok).toBe(true);
    tellOfDatabase({ readOnly: 'migrating' });
    await expect(save('meanwhile')).rejects.toThrow(/read-only transaction/);
    await expect(database().draft.deleteMany()).rejects.toThrow(/read-only transaction/);
    await expect(database().$executeRaw`UPDATE dataset_version SET version = version + 1`).rejects.toThrow(
      /read-only transaction/,
    );
    expect(await originOf()).toEqual({ en: 'before' });
    tellOfDatabase({ readOnly: null });
    expect((await save('after')).ok).toBe(true);
    expect(await originOf()).toEqual({ en: 'after' });
  });

  it('what works by itself waits', async () => {
    tellOfDatabase({ readOnly: 'migrating' });
    let isOver = false;
    const waited = untilWritable(5).then(() => {
      isOver = true;
    });
    await database().partnership.count();
    expect(isOver).toBe(false);
    tellOfDatabase({ readOnly: null });
    await waited;
  });
});

describe('a running atlas', () => {
  it('only reads while another process migrates its database, and writes again after', async () => {
    const stop = await watchReadOnly(url, root);
    let [begun, finish]: [boolean, () => void] = [false, () => undefined];
    const work = whileReadOnly(url, () => {
      begun = true;
      return new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    await until(() => begun);
    // The one who migrates waited until it was known.
    await until(() => readOnlyReason() === 'migrating');
    await expect(save('meanwhile')).rejects.toThrow(/read-only transaction/);
    finish();
    await work;
    await until(() => readOnlyReason() === null);
    expect((await save('again')).ok).toBe(true);
    await stop();
  });

  it('writes again where the process that migrated was killed', async () => {
    const stop = await watchReadOnly(url, root);
    const work = whileReadOnly(url, () => until(() => false, 600_000)).catch(() => undefined);
    await until(() => readOnlyReason() === 'migrating');
    await withClient(url, (client) =>
      client.query('SELECT pg_terminate_backend(pid) FROM pg_locks WHERE objid = $1', [MAINTENANCE_LOCK]),
    );
    await until(() => readOnlyReason() === null);
    expect((await save('afterwards')).ok).toBe(true);
    await stop();
    void work;
  });

  it('reads and leaves alone a database that a later version has migrated', async () => {
    const own = await cloneDatabase('empty');
    const names = readMigrations(root).migrationDirectories.map(({ path: name }) => name);
    await migrate(own, root, names.slice(0, -1));
    const former = temporaryFolder();
    writeFiles(
      former,
      Object.fromEntries(names.slice(0, -1).map((name) => [`prisma/migrations/${name}/migration.sql`, ''])),
    );
    const stop = await watchReadOnly(own, former);
    expect(readOnlyReason()).toBeNull();
    const seen: unknown[] = [];
    const migrating = migrate(own, root).then(({ applied }) => seen.push(applied));
    await until(() => readOnlyReason() === 'migrating');
    await migrating;
    await until(() => readOnlyReason() === 'outdated');
    expect(seen).toEqual([names.slice(-1)]);
    await stop();
  });
});

describe('a form that is sent meanwhile', () => {
  let address = '';
  const designed =
    '<!doctype html><html><head><title>503</title></head><body><script>1</script><main id="content">x</main></body></html>';
  const server = http.createServer((req, res) => {
    if (!isRefusedNow(req)) return void res.end('taken');
    const locale = locales.find((each) => req.url?.startsWith(`/${each}/`)) ?? 'fr';
    void answerReadOnly(req, res, locale, async () => Buffer.from(designed));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  const send = (at: string, fields: Record<string, string>, headers = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    return fetch(address + at, { method: 'POST', body, headers });
  };

  it('is answered by what goes on, in each language, with what was typed', async () => {
    tellOfDatabase({ readOnly: 'migrating' });
    const typed = { $ACTION_ID_a: '', origin: 'Née d’un "voyage"\n<en 2004>' };
    for (const locale of locales) {
      const answer = await send(`/${locale}/extranet/ties`, typed);
      const text = await answer.text();
      expect([answer.status, answer.headers.get('x-atlas-read-only')]).toEqual([503, 'migrating']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      const { default: words } = await import(`@/lib/i18n/messages/${locale}/upkeep.json`);
      expect(text).toContain(words.migrating.title);
      expect(text).toContain(words.send);
      expect(text).toContain('value="Née d’un &#34;voyage&#34;&#10;&#60;en 2004&#62;"');
      expect(text).toContain('name="$ACTION_ID_a"');
      expect(text).not.toContain('<script');
    }
    tellOfDatabase({ readOnly: null });
    expect(await (await send('/fr/extranet/ties', typed)).text()).toBe('taken');
  });

  it('gives no password back', async () => {
    tellOfDatabase({ readOnly: 'maintenance' });
    const text = await (
      await send('/en/extranet/sign-in', { email: 'a@b.fr', password: 'correct horse' })
    ).text();
    expect(text).not.toMatch(/correct horse|<form/);
    expect(text).toContain('a password or a code is never kept');
  });

  it('of a page in the browser is refused by a header, that it may be sent again', async () => {
    tellOfDatabase({ readOnly: 'migrating' });
    const answer = await send('/en/extranet/ties', { origin: 'x' }, { 'next-action': 'abc' });
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    expect([answer.status, answer.headers.get('x-atlas-read-only')]).toEqual([503, 'migrating']);
  });

  it('reading goes on; signing in by a provider writes, and waits', async () => {
    tellOfDatabase({ readOnly: 'maintenance' });
    expect(await (await fetch(`${address}/fr/partnerships?country=CN`)).text()).toBe('taken');
    expect((await fetch(`${address}/api/auth/callback/oidc?code=1`)).status).toBe(503);
  });
});
