import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import { backUp } from '@/lib/operate/backup';
import { withClient } from '@/lib/operate/database-state';
import { exportAll } from '@/lib/operate/export';
import { explain } from '@/lib/operate/failure.mjs';
import { checkBackup } from '@/lib/operate/restore';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { act } from '@/lib/record/act';
import { clerk, tieId } from '@/tests/factories/people';

const url = process.env.DATABASE_URL ?? '';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'atlas-full-'));
const now = new Date('2026-11-22T09:00:00Z');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const originOf = async () =>
  (await database().partnership.findFirstOrThrow({ where: { slug: 'albi-lijiang' } })).origin;
const save = async (text: string) => {
  const actor = await clerk('albi');
  const partnershipId = await tieId('albi-lijiang');
  const fields = { origin: { en: text } };
  return act(updateTie, actor, { partnershipId, base: { origin: await originOf() }, fields });
};

/** The database answers as PostgreSQL does where the disk under a table is full: 53100. */
const full = (table: string) => `
  CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION 'could not extend file "base/5/16384": No space left on device' USING ERRCODE = 'disk_full';
  END $$;
  CREATE TRIGGER no_room BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION no_room()`;

const sentence = /^The disk is full: free at least 2 GB/;

describe('a disk that is full', () => {
  it('under the database: an act is undone whole, reading goes on, and it is done once there is room', async () => {
    expect((await save('before')).ok).toBe(true);
    // The history is written last: what was changed before it must go as well.
    await withClient(url, (client) => client.query(full('change_notice')));
    const revisions = await database().revision.count();
    await expect(save('meanwhile')).rejects.toThrow(/No space left on device/);
    expect([await originOf(), await database().revision.count()]).toEqual([{ en: 'before' }, revisions]);
    await withClient(url, (client) => client.query('DROP FUNCTION no_room CASCADE'));
    expect((await save('after')).ok).toBe(true);
    expect(await originOf()).toEqual({ en: 'after' });
  });

  it('under a backup: one sentence, no half file, and the next one is whole', async () => {
    const file = path.join(folder, 'atlas.backup.gz');
    // What is written to this device finds it full.
    fs.symlinkSync('/dev/full', `${file}.${process.pid}.part`);
    const options = { url, file, version: '0.4.0', secret: null, now };
    const failure = await backUp(options).catch((error: unknown) => explain(error));
    expect((failure as Error).message).toMatch(sentence);
    expect(fs.readdirSync(folder)).toEqual([]);
    const made = await backUp(options);
    expect(made.rows).toBeGreaterThan(1_000);
    await expect(checkBackup(file)).resolves.toBeTruthy();
    fs.rmSync(file);
  });

  it('under an export: one sentence, and no half folder', async () => {
    const target = path.join(folder, 'export');
    const draft = `${target}.${process.pid}.part`;
    fs.mkdirSync(path.join(draft, 'tables'), { recursive: true });
    fs.symlinkSync('/dev/full', path.join(draft, 'datapackage.json'));
    const options = { url, root: process.cwd(), folder: target, version: '0.4.0', now, withPeople: false };
    const failure = await exportAll(options).catch((error: unknown) => explain(error));
    expect((failure as Error).message).toMatch(sentence);
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});
