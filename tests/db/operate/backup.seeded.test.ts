import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '@/lib/operate/backup';
import { withClient } from '@/lib/operate/database-state';
import { migrate } from '@/lib/operate/migrate';
import { readMigrations } from '@/lib/operate/migration-engine';
import { checkBackup, restore } from '@/lib/operate/restore';
import { cloneDatabase } from '@/tests/support/database';

const root = process.cwd();
const url = process.env.DATABASE_URL ?? '';
const now = new Date('2026-11-22T09:00:00Z');
let folder = '';
let file = '';

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-backup-'));
  file = path.join(folder, 'atlas.backup.gz');
  await withClient(url, async (client) => {
    // Letters, quotes and ends of lines that a careless file would lose.
    await client.query(
      `UPDATE partnership SET description = jsonb_build_object('fr', E'Tab\\tligne\\nfin \\\\. « ’ » 丽江 경주') WHERE slug = 'albi-lijiang'`,
    );
    await client.query(
      "INSERT INTO app_user (id, name, email) VALUES ('one', 'Une Personne', 'one@mairie.example')",
    );
  });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const options = (over = {}) => ({
  url,
  file,
  version: '0.1.0',
  secret: 'a key of forty characters or so, for links',
  now,
  ...over,
});

/** Every row of every table, and how far every sequence has counted. */
const everything = (of: string) =>
  withClient(of, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname IN ('public', 'atlas_operation') AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY 1`,
    );
    const found: Record<string, string[]> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`);
      found[name] = rows.map(({ row }) => row);
    }
    const { rows } = await client.query<{ name: string; value: string }>(
      "SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1",
    );
    return { ...found, sequences: rows.map(({ name, value }) => `${name} ${value}`) };
  });

describe('the drill: write, back up, destroy, restore, compare', () => {
  it('brings everything back into another database, and triggers work again', async () => {
    const before = await everything(url);
    const made = await backUp(options());
    expect(made.rows).toBeGreaterThan(1_000);
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    const other = await cloneDatabase('empty');
    const restored = await restore(other, root, file);
    expect(restored.rows).toBe(made.rows);
    expect(await everything(other)).toEqual(before);
    await withClient(other, async (client) => {
      const version = async () => (await client.query('SELECT version FROM dataset_version')).rows[0].version;
      const was = await version();
      await client.query("UPDATE partnership SET stage = 'ENDED' WHERE slug = 'albi-lijiang'");
      expect(Number(await version())).toBeGreaterThan(Number(was));
    });
  });

  it('restores in the place of what is there only when asked', async () => {
    const other = await cloneDatabase('migrated');
    await expect(restore(other, root, file)).rejects.toThrow('The database is not empty');
    await restore(other, root, file, { replace: true });
    expect(await everything(other)).toEqual(await everything(url));
  });

  it('is of one moment, while people write', async () => {
    const busy = path.join(folder, 'busy.backup.gz');
    let writing = true;
    const other = await cloneDatabase('empty');
    await restore(other, root, file);
    const writer = withClient(other, async (client) => {
      for (let turn = 0; writing; turn++)
        await client.query(
          "WITH n AS (INSERT INTO audit_entry (action, subject) VALUES ('drill', $1)) UPDATE source SET citation = $1 WHERE id = (SELECT min(id) FROM source)",
          [`turn ${turn}`],
        );
    });
    await backUp(options({ url: other, file: busy }));
    writing = false;
    await writer;
    const again = await cloneDatabase('empty');
    await restore(again, root, busy);
    await withClient(again, async (client) => {
      const { rows } = await client.query(
        `SELECT (SELECT count(*) FROM audit_entry WHERE action = 'drill')::int AS entries, (SELECT citation FROM source ORDER BY id LIMIT 1) AS last`,
      );
      // Entry and citation were written together: a backup that holds one holds the other.
      if (rows[0].entries > 0) expect(rows[0].last).toBe(`turn ${rows[0].entries - 1}`);
      else expect(rows[0].last).not.toMatch(/^turn/);
    });
  });
});

describe('a backup that is not whole', () => {
  const refused = async (name: string, bytes: Buffer, why: RegExp) => {
    const damaged = path.join(folder, name);
    fs.writeFileSync(damaged, bytes);
    await expect(checkBackup(damaged)).rejects.toThrow(why);
    const other = await cloneDatabase('empty');
    await expect(restore(other, root, damaged)).rejects.toThrow(why);
    await withClient(other, async (client) => {
      const { rows } = await client.query("SELECT to_regclass('public.partnership') AS there");
      expect(rows[0].there).toBeNull();
    });
  };

  it('is refused before anything is done: cut off, altered, of another kind, not there', async () => {
    const whole = fs.readFileSync(file);
    const text = gunzipSync(whole).toString();
    await refused('cut.gz', whole.subarray(0, whole.length - 2_000), /no whole backup/);
    await refused('altered.gz', gzipSync(text.replace('Albi', 'Alby')), /it was altered/);
    await refused(
      'short.gz',
      gzipSync(text.split('\n').slice(0, -3).join('\n')),
      /it is cut off|cannot be read/,
    );
    await refused('other.gz', gzipSync('something else\n'), /another kind/);
    await refused('plain.gz', Buffer.from(text), /not compressed/);
    await expect(checkBackup(path.join(folder, 'none.gz'))).rejects.toThrow('There is no file');
  });

  it('nor does a backup of a newer atlas go into an older one', async () => {
    const [first = '', header = '', ...rest] = gunzipSync(fs.readFileSync(file)).toString().split('\n');
    const newer = JSON.parse(header);
    newer.migrations.push('29991231000000_to_come');
    // The sum is that of the altered text, as a newer atlas would have written it.
    const body = [first, JSON.stringify(newer), ...rest.slice(0, -2)].join('\n');
    const { createHash } = await import('node:crypto');
    const last = JSON.parse(rest.at(-2) ?? '{}');
    const sha256 = createHash('sha256').update(`${body}\n`).digest('hex');
    const made = path.join(folder, 'newer.gz');
    fs.writeFileSync(made, gzipSync(`${body}\n${JSON.stringify({ ...last, sha256 })}\n`));
    await expect(restore(await cloneDatabase('empty'), root, made)).rejects.toThrow(
      'made with a newer atlas',
    );
    // Not even where what is there may go: it is all that is left then.
    const lived = await cloneDatabase('migrated');
    const was = await everything(lived);
    await expect(restore(lived, root, made, { replace: true })).rejects.toThrow('made with a newer atlas');
    expect(await everything(lived)).toEqual(was);
  });

  it('a backup of an older atlas is brought forward by the migrations since', async () => {
    const names = readMigrations(root).migrationDirectories.map(({ path: name }) => name);
    const former = await cloneDatabase('empty');
    await migrate(former, root, names.slice(0, 3));
    await withClient(former, (client) =>
      client.query(
        "INSERT INTO source (slug, kind, citation, label) VALUES ('old', 'PRESS', 'Old', '{\"fr\": \"Vieux\"}')",
      ),
    );
    const old = path.join(folder, 'old.gz');
    await backUp(options({ url: former, file: old }));
    const other = await cloneDatabase('empty');
    const { header, applied } = await restore(other, root, old);
    expect(header.migrations).toEqual(names.slice(0, 3));
    expect(applied).toEqual(names.slice(3));
    await withClient(other, async (client) => {
      expect((await client.query("SELECT slug FROM source WHERE slug = 'old'")).rows).toHaveLength(1);
      expect((await client.query('SELECT count(*) FROM assessment')).rows).toHaveLength(1);
    });
  });

  it('is never put over a file that is there, and leaves nothing half written', async () => {
    await expect(backUp(options())).rejects.toThrow('is there already');
    await expect(backUp(options({ url: `${url}x`, file: path.join(folder, 'failed.gz') }))).rejects.toThrow();
    expect(fs.readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });
});
